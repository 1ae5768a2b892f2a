-- What a plan, or its reversal, sends: as a whole, in its order, stored before the first of it is sent.
create table plan_import_run (
    run_id          uuid        primary key,
    -- the order in which runs began, whatever their clocks said
    ordinal         bigint      generated always as identity,
    import_id       uuid        not null,
    purpose         text        not null check (purpose in ('CONFIRMATION', 'REVERSAL')),
    started_by      jsonb       not null,
    started_at      timestamptz not null,
    steps           integer     not null check (steps >= 0),
    rows            integer     not null check (rows >= 0),
    steps_done      integer     not null default 0 check (steps_done between 0 and steps),
    rows_done       integer     not null default 0 check (rows_done between 0 and rows),
    -- [{row, reference, why}]: what a reversal leaves as it is
    kept            jsonb       not null default '[]',
    ended_at        timestamptz,
    outcome         text        check (outcome in ('DONE', 'STOPPED')),
    stopped_row     integer,
    -- {reason, detail}
    stopped_because jsonb,
    check ((ended_at is null) = (outcome is null)),
    check (outcome is distinct from 'DONE' or steps_done = steps),
    check ((stopped_because is null) = (outcome is distinct from 'STOPPED'))
);
create unique index plan_import_run_under_way on plan_import_run (import_id) where outcome is null;
create index plan_import_run_of_import on plan_import_run (import_id, ordinal);

create table plan_import_step (
    run_id          uuid        not null references plan_import_run on delete cascade,
    number          integer     not null check (number > 0),
    row_number      integer,
    command_type    text        not null,
    command         jsonb       not null,
    on_behalf_of    uuid,
    -- how many rows are done with it
    rows_done       integer     not null,
    -- whether what is sent in one unit of work ends with it
    ends_batch      boolean     not null,
    primary key (run_id, number)
);
