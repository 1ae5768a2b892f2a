-- What the list shows of an action. A progress update changes this row alone, and no index: room is left on each page for that.
create table action (
    action_id       uuid     primary key,
    version         bigint   not null,
    review_id       uuid     not null,
    partnership     uuid     not null,
    updated_on      date,
    status          text     not null,
    reported        text,
    assured         text,
    reference       text     not null,
    -- the reference with its numbers padded, so that 5/10 comes after 5/9
    reference_order text     not null collate "C",
    leads           uuid[]   not null,
    description     text     not null,
    -- what only the fold reads: targets, and which entries ratings and days were taken from
    standing        jsonb    not null
) with (fillfactor = 80);

-- The days on which an action is late, for each agency that led it on them (the lead at position 0, joint leads after it; no agency
-- where nobody led), and from when until when we believed so. Of what was believed at one instant, the stretches of one action do not
-- overlap; late_until is the first day on which it is not late any more, recorded_until the instant at which we learned better.
create table lateness (
    action_id      uuid        not null,
    position       smallint    not null,
    due_by         date        not null,
    late_from      date        not null,
    late_until     date,
    recorded_from  timestamptz not null,
    recorded_until timestamptz,
    agency         uuid,
    partnership    uuid        not null,
    review_id      uuid        not null,
    primary key (action_id, position, late_from, recorded_from),
    check (late_from > due_by),
    check (late_until > late_from),
    check (recorded_until > recorded_from)
);

create index late_by_agency on lateness (agency, due_by, action_id, position)
    where late_until is null and recorded_until is null;
create index late_by_partnership on lateness (partnership, due_by, action_id)
    where late_until is null and recorded_until is null and position = 0;
create index late_by_review on lateness (review_id, due_by, action_id)
    where late_until is null and recorded_until is null and position = 0;
create index late_anywhere on lateness (due_by, action_id)
    where late_until is null and recorded_until is null and position = 0;

-- For other days and instants than now.
create index ever_late_by_agency on lateness (agency, due_by, action_id, position);
create index ever_late_by_partnership on lateness (partnership, due_by, action_id) where position = 0;

create table agency (
    agency_id uuid   primary key,
    version   bigint not null,
    name      text   not null,
    kind      text   not null
);

create table review (
    review_id uuid   primary key,
    version   bigint not null,
    type      text   not null,
    reference text   not null
);
