-- What a person should look at in the file as a whole, as [{reason, column, sentence}].
alter table plan_import add column flags jsonb not null default '[]';

-- Where the file shows the row, in words; nothing where its number says as much.
alter table plan_import_row add column place text;
