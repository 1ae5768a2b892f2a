-- What counts about an action. A progress update changes this row and no index: room is left on each page for that.
create table action (
    action_id   uuid   primary key,
    version     bigint not null,
    review_id   uuid   not null,
    partnership uuid   not null,
    ever_led    uuid[] not null,
    -- the rounds by which its news were counted as fresh; calendar quarters, if none
    cycle       text,
    cycle_from  date,
    standing    jsonb  not null
) with (fillfactor = 80);

create index action_of_review on action (review_id);
comment on index action_of_review is 'a new update cycle is folded into all actions of its review';
-- For dashboards as of another day than today.
create index action_of_partnership on action (partnership);
create index action_ever_led on action using gin (ever_led);

-- How many actions contribute to a figure. What the buckets of a measure are, its enum in Java says; days count from 1970-01-01.
-- A row that comes to nothing is deleted.
create table counter (
    scope   text    not null,
    id      uuid    not null,
    measure text    not null,
    bucket  integer not null,
    n       integer not null,
    primary key (scope, id, measure, bucket)
) with (fillfactor = 80);

create table agency (
    agency_id uuid   primary key,
    version   bigint not null,
    name      text   not null
);

create table review (
    review_id  uuid   primary key,
    version    bigint not null,
    reference  text   not null,
    cycle      text,
    cycle_from date
);
