-- The plans that were taken over from tables.
create table plan_import (
    import_id       uuid        primary key,
    review_id       uuid        not null,
    file_name       text        not null,
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    imported_by     text        not null,
    imported_at     timestamptz not null,
    as_of           date        not null,
    recommendations integer     not null,
    actions         integer     not null,
    -- [{heading, meaning}] in their order
    columns         jsonb       not null,
    agencies        jsonb       not null
);

-- Their rows. Cells are kept word for word and may name people: here, unlike in events, a name can be erased.
create table plan_import_row (
    import_id       uuid        not null references plan_import on delete cascade,
    row_number      integer     not null check (row_number > 0),
    action_id       uuid        not null unique,
    -- [{column, text}] in their order: an object would lose the order, and one of two columns with the same heading
    cells           jsonb       not null,
    readings        jsonb       not null,
    flags           jsonb       not null,
    primary key (import_id, row_number)
);
