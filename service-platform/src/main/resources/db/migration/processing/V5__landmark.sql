-- The newest event that a projection has taken, or one of the last second's: if the event store does not hold it any more, the store was set
-- back to an older state, and projections tell of what is not in it.
create table landmark (
    only_one             boolean primary key default true check (only_one),
    place                bigint  not null,
    event_identifier     text    not null,
    aggregate_identifier text    not null,
    sequence_number      bigint  not null
);
