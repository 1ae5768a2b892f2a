-- Whose an action is and who leads it, which is in the document too: who asks sees what is its own.
alter table action add column partnership uuid not null, add column leads uuid[] not null;
