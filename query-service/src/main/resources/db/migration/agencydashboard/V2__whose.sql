-- Who leads an action now, who owns a review, and to whom its recommendations are addressed: to these they are known.
alter table action add column leads uuid[] not null;

alter table review add column partnership uuid not null;

create table addressee (
    review_id uuid not null,
    agency_id uuid not null,
    primary key (review_id, agency_id)
);
