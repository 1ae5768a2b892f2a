-- A plan is a draft before it is taken over: it can be mended and read anew until it is confirmed.
drop view source_row;

alter table plan_import rename column imported_by to begun_by;
alter table plan_import rename column imported_at to begun_at;
alter table plan_import
    -- none of a plan that was taken over before there were drafts: its review knows
    add column partnership       uuid,
    add column version           bigint not null default 0,
    -- {reference, type, pseudonym, title, asOf}
    add column about             jsonb  not null default '{}',
    -- what a person said of columns, agencies and rows
    add column answers           jsonb  not null default '{"columns": {}, "months": {}, "agencies": {}, "rows": {}}',
    -- what would come of it as it was last read: columns, agencies, counts, questions …
    add column findings          jsonb  not null default '{}',
    add column confirmed_version bigint;
update plan_import p
set about = jsonb_build_object('asOf', as_of),
    confirmed_version = 0,
    findings = jsonb_build_object(
        'reviewId', review_id,
        'newReview', true,
        'columns', (select coalesce(jsonb_agg(c.value || jsonb_build_object('column', c.ordinality, 'from', 'HEADING')
                            order by c.ordinality), '[]')
                    from jsonb_array_elements(columns) with ordinality c),
        'agencies', (select coalesce(jsonb_agg(a.value || jsonb_build_object('from',
                            case when (a.value ->> 'isNew')::boolean then 'PLAN' else 'REGISTRY' end)
                            order by a.ordinality), '[]')
                     from jsonb_array_elements(agencies) with ordinality a),
        'counts', jsonb_build_object('rows', actions, 'recommendations', recommendations, 'new', actions, 'changed', 0, 'same', 0,
            'unmatched', 0, 'leftOut', 0, 'asides', 0, 'certain', 0, 'doubtful', 0, 'unread', 0, 'notInFile', 0, 'flagged',
            (select count(*) from plan_import_row r where r.import_id = p.import_id and r.flags <> '[]')));
alter table plan_import
    drop column review_id,
    drop column as_of,
    drop column recommendations,
    drop column actions,
    drop column columns,
    drop column agencies;
create index plan_import_of_partnership on plan_import (partnership, begun_at desc);

-- A cell is {column, text, was}: was is what the file says, where a person gave another text.
alter table plan_import_row
    drop constraint plan_import_row_action_id_key,
    alter column action_id drop not null,
    alter column readings drop not null,
    -- none while the table cannot be read
    add column kind       text check (kind in ('ACTION', 'GUIDANCE', 'HEADINGS', 'GROUP', 'LEFT_OUT')),
    -- what the file gave reason to flag, before any cell was read
    add column marks      jsonb not null default '[]',
    add column confidence text  check (confidence in ('CERTAIN', 'DOUBTFUL', 'UNREAD')),
    add column effect     text  check (effect in ('NEW', 'CHANGED', 'SAME', 'UNMATCHED')),
    add column changes    jsonb not null default '[]',
    add column candidates jsonb not null default '[]',
    add column reference  text;
update plan_import_row set kind = 'ACTION', effect = 'NEW';

create view source_row as
    select r.import_id, r.row_number, p.file_name, p.findings -> 'columns' as columns, r.cells
    from plan_import_row r join plan_import p using (import_id);

-- What a partnership's headings mean, as somebody said of a plan that was confirmed; folded.
create table plan_column (
    partnership uuid not null,
    heading     text not null,
    meaning     text not null,
    primary key (partnership, heading)
);
