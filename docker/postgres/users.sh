#!/bin/bash
# Run once, by the PostgreSQL image, when its volume is new: who may use the database of the ledger (docs/database-users.sql, which is run
# before), with their passwords, and a database for the issuer.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -d ledger \
    -v tables="$(cat /run/secrets/ledger-tables)" \
    -v commands="$(cat /run/secrets/ledger-commands)" \
    -v questions="$(cat /run/secrets/ledger-questions)" \
    -v keycloak="$(cat /run/secrets/keycloak-database)" <<'SQL'
alter role ledger_tables password :'tables';
alter role ledger_commands password :'commands';
alter role ledger_questions password :'questions';
create role keycloak login password :'keycloak';
create database keycloak owner keycloak;
revoke connect on database ledger, keycloak from public;
grant connect on database ledger to ledger_tables, ledger_commands, ledger_questions;
SQL
