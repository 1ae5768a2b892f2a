-- What others may read of the rows: the audit trail shows the text of the cells that an entry was read from. It is a view of its own so
-- that the tables may change behind it, and so that a name that is erased in them is erased there too.
create view source_row as
    select r.import_id, r.row_number, p.file_name, p.columns, r.cells
    from plan_import_row r join plan_import p using (import_id);
