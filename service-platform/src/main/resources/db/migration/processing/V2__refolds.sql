-- Which version of each projection its tables hold.
create table projection (
    name    text    primary key,
    version integer not null
);

-- Projections that are folded afresh into tables of their own: to take the place of those that are read, or to be compared with them.
create table refold (
    number        bigint      generated always as identity primary key,
    projection    text        not null,
    purpose       text        not null check (purpose in ('REBUILD', 'CHECK')),
    version       integer     not null,
    state         text        not null default 'FILLING'
        check (state in ('FILLING', 'SWITCHED', 'COMPARED', 'CANCELLED', 'FAILED')),
    asked_by      text        not null,
    started_at    timestamptz not null,
    ended_at      timestamptz,
    -- by the clock of the database, which all instances share
    begun_at      timestamptz not null default now(),
    alive_at      timestamptz,
    -- the instance of the service that works on it
    worker        text,
    -- what has been read
    token         bytea,
    token_type    text,
    position      bigint      not null default 0,
    events        bigint      not null default 0,
    worked_millis bigint      not null default 0,
    -- rows that a check has found to differ
    differences   bigint,
    failure       text,
    check ((state = 'FILLING') = (ended_at is null))
) with (fillfactor = 50);

create unique index one_refold_at_a_time on refold (projection) where ended_at is null;
create index refold_of_projection on refold (projection, number);

-- The first event of a stream that a fresh fold could not take; it passes over what follows in that stream.
create table refused (
    refold          bigint not null references refold,
    stream          text   not null,
    event_id        text   not null,
    sequence_number bigint not null,
    cause           text   not null,
    primary key (refold, stream)
);

-- What is in a projection's tables, and what the events say. Values are kept as JSON.
create table difference (
    number      bigint generated always as identity primary key,
    refold      bigint not null references refold,
    table_name  text   not null,
    kind        text   not null check (kind in ('MISSING', 'SURPLUS', 'CHANGED')),
    key         json   not null,
    column_name text,
    stored      json,
    expected    json
);

create index difference_of_check on difference (refold);
