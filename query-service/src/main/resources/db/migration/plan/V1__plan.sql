-- A plan as it is printed: a review, its recommendations in the order people count, and what is done about each. An action's row is long and
-- changes seldom; how it stands is short and changes with every progress update, so it has a row of its own.

create table review (
    review_id       uuid   primary key,
    version         bigint not null,
    partnership     uuid   not null,
    type            text   not null,
    reference       text   not null,
    reference_order text   not null collate "C",
    pseudonym       text,
    title           text,
    published_on    date,
    concluded_on    date,
    cycle           text,
    cycle_from      date,
    check ((cycle is null) = (cycle_from is null))
);

create index review_in_order on review (reference_order, review_id);
create index review_by_partnership on review (partnership, reference_order, review_id);

create table recommendation (
    recommendation_id uuid   primary key,
    version           bigint not null,
    review_id         uuid   not null,
    number_order      text   not null collate "C",
    document          json   not null
);

create index recommendation_in_order on recommendation (review_id, number_order, recommendation_id);

create table action (
    action_id         uuid   primary key,
    version           bigint not null,
    review_id         uuid   not null,
    recommendation_id uuid   not null,
    reference_order   text   not null collate "C",
    document          json   not null
);

create index action_in_order on action (recommendation_id, reference_order, action_id);
create index action_by_review on action (review_id);

create table standing (
    action_id uuid   primary key,
    version   bigint not null,
    status    text   not null,
    document  json   not null
) with (fillfactor = 80);

create table agency (
    agency_id uuid   primary key,
    version   bigint not null,
    name      text   not null
);
