-- An agency sees what it leads, and a partnership what is its own, in a list that is not narrowed to either.
create index action_by_partnership on action (partnership);
create index action_by_lead on action using gin (leads);
