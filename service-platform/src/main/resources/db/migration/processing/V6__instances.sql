-- Instances of the service that are alive, as each says once a second: work that waits for anybody is shared among those of one release.
create table instance (
    worker   text        primary key,
    -- the versions of its projections
    release  text        not null,
    -- by the clock of the database, which all instances share
    alive_at timestamptz not null
) with (fillfactor = 50);
