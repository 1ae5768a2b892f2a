-- Whose an action is and to whom a recommendation is addressed: only they see it.
alter table action
    add column partnership uuid   not null,
    add column leads       uuid[] not null;

alter table recommendation
    add column partnership uuid   not null,
    add column addressees  uuid[] not null;

create index action_by_lead on action using gin (leads);
create index recommendation_by_addressee on recommendation using gin (addressees);
