-- What operators have ordered of a projection's processing; null where nothing is.
alter table projection
    add column paused_by       text,
    add column paused_at       timestamptz,
    add column pause_reason    text,
    -- into how many segments it is to be divided; null once it is
    add column segments_wanted integer check (segments_wanted between 1 and 16),
    -- counts divisions: whoever works by another than the last must not go on
    add column division        integer not null default 0,
    add check ((paused_by is null) = (paused_at is null) and (pause_reason is null) = (paused_at is null));

-- What instances of the service say of the segments they work on.
create table segment_report (
    projection text        not null,
    segment    integer     not null,
    -- as it is called in token_entry
    worker     text        not null,
    since      timestamptz not null,
    -- of its last batch, if that failed
    failure    text,
    primary key (projection, segment)
) with (fillfactor = 50);
