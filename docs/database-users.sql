-- Three users of the database, so that whoever takes over a service cannot change what is to stay as it is. To be run once, in a new and empty
-- database, by a superuser:
--     psql -d ledger -f docs/database-users.sql
-- Then give each a password (\password ledger_tables). docs/operations.md says who is who.

create role ledger_tables login;        -- makes the tables and owns them
create role ledger_commands login;      -- the command service
create role ledger_questions login;     -- the query service

create schema eventstore authorization ledger_tables;
create schema command authorization ledger_tables;
create schema processing authorization ledger_tables;
create schema repetition authorization ledger_tables;
create schema reads authorization ledger_tables;

grant usage on schema eventstore, processing, repetition to ledger_commands, ledger_questions;
grant usage on schema command to ledger_commands;
grant usage on schema reads to ledger_questions;

-- events are added, and never changed
alter default privileges for role ledger_tables in schema eventstore grant select, insert on tables to ledger_commands;
alter default privileges for role ledger_tables in schema eventstore grant usage, select on sequences to ledger_commands;
alter default privileges for role ledger_tables in schema eventstore grant select on tables to ledger_questions;
alter default privileges for role ledger_tables in schema eventstore grant select on sequences to ledger_questions;

-- so is what was read by whom
alter default privileges for role ledger_tables in schema reads grant select, insert on tables to ledger_questions;

alter default privileges for role ledger_tables in schema command
    grant select, insert, update, delete on tables to ledger_commands;
alter default privileges for role ledger_tables in schema processing, repetition
    grant select, insert, update, delete on tables to ledger_commands, ledger_questions;
alter default privileges for role ledger_tables in schema command, processing, repetition
    grant usage on sequences to ledger_commands, ledger_questions;

-- projections are the query service's own: each is made anew beside the old one and takes its place
do $$ begin execute format('grant create on database %I to ledger_questions', current_database()); end $$;
