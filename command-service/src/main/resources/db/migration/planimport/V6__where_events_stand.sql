-- The place in the event store of the last event that was entered; null where none was, or the store does not tell.
alter table plan_import_run add column last_place bigint;
