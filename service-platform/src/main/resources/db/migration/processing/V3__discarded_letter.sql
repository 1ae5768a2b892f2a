-- Dead letters that an operator has given up: the projection goes on without the event. Who did so, and why, is kept for good.
create table discarded_letter (
    discard_id       bigint      generated always as identity primary key,
    processing_group text        not null,
    event_id         text        not null,
    stream           text        not null,
    version          bigint,
    event_type       text        not null,
    recorded_at      timestamptz not null,
    attempts         integer     not null,
    cause            text,
    reason           text        not null,
    discarded_by     text        not null,
    discarded_at     timestamptz not null
);

create index discarded_letter_by_group on discarded_letter (processing_group, discard_id);
