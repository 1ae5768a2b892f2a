-- A page is read by its id and nothing but its id, so what is on it is one document. An action has two: what was promised, which is long
-- and changes seldom, and how it stands, which is short and changes with every progress update. The narratives of all updates but the last
-- stay in the event store, where the page reads them.

create table action (
    action_id         uuid   primary key,
    version           bigint not null,
    review_id         uuid   not null,
    recommendation_id uuid   not null,
    reference         text   not null,
    -- the reference with its numbers padded, so that 5/10 comes after 5/9
    reference_order   text   not null collate "C",
    document          json   not null
);

create index action_by_reference on action (lower(reference));
create index action_by_review on action (review_id, reference_order, action_id);
create index action_by_recommendation on action (recommendation_id);

create table standing (
    action_id uuid   primary key,
    version   bigint not null,
    document  json   not null
) with (fillfactor = 80);

create table recommendation (
    recommendation_id uuid   primary key,
    version           bigint not null,
    document          json   not null
);

create table review (
    review_id   uuid   primary key,
    version     bigint not null,
    partnership uuid   not null,
    type        text   not null,
    reference   text   not null,
    pseudonym   text,
    title       text
);

create table agency (
    agency_id uuid   primary key,
    version   bigint not null,
    name      text   not null
);
