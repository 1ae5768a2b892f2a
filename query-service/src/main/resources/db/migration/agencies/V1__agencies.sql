create table agency (
    agency_id    uuid   primary key,
    version      bigint not null,
    name         text   not null,
    -- the name folded, which lists are ordered by
    name_order   text   not null collate "C",
    kind         text   not null,
    aliases      text[] not null,
    -- the name and all aliases folded: case, accents' form, punctuation and spacing do not matter to who searches
    spellings    text[] not null,
    valid_from   date,
    valid_to     date,
    successor    uuid,
    succeeded_on date,
    reason       text
);

create index agency_in_order on agency (name_order, agency_id);
create index agency_by_successor on agency (successor) where successor is not null;
