-- By which the figures that the whole ledger is watched by are told apart.
alter table agency add column kind text not null;
