-- Writes that were sent with a key, and what they were answered. The clock is that of the database, which all instances share.
create table request (
    -- SHA-256 of who sent it and of the key
    id          bytea       primary key,
    -- SHA-256 of what was sent
    fingerprint bytea       not null,
    -- who carries it out, or was the last to try
    holder      uuid        not null,
    -- by then a holder that is alive has said so again
    held_until  timestamptz not null,
    attempts    integer     not null default 1,
    -- goes into the ids of what it brings about, so it stays the same for whoever takes over
    begun_at    timestamptz not null default now(),
    kept_until  timestamptz not null,
    -- what its work came to, where that was done in this database: written in the same transaction
    came_to     text,
    -- the answer, once there is one; without a body where that was too large
    status      smallint,
    headers     text,
    body        bytea,
    check ((status is null) = (headers is null)),
    check (status is not null or body is null)
) with (fillfactor = 50);

create index request_kept_until on request (kept_until);
