-- Who read what of the sensitive things: nothing that says anything of a case, and nothing that is built from events. A row is written once.
create table reading (
    reading_id     bigint generated always as identity primary key,
    read_at        timestamptz not null,
    kind           text        not null,
    -- what was read, where that is one thing
    subject        uuid,
    actor_id       text        not null,
    role           text        not null,
    agency         uuid,
    -- the program that asked, where its token names it
    client_id      text,
    correlation_id text        not null,
    parameters     jsonb       not null,
    -- the HTTP status it was answered with
    outcome        integer     not null
);

create index reading_by_actor on reading (actor_id, reading_id);
create index reading_by_subject on reading (subject, reading_id) where subject is not null;
create index reading_by_time on reading (read_at, reading_id);
