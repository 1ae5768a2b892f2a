-- Whoever may add events may also replace snapshots, which are made of them. Where a service does not own these tables (docs/operations.md)
-- it needs no other right to delete here; which users there are, only the installation knows.
do $$
declare
    writer text;
begin
    for writer in
        select grantee::regrole::text
        from aclexplode((select relacl from pg_class where oid = 'domain_event_entry'::regclass))
        where privilege_type = 'INSERT' and grantee <> 0
    loop
        execute 'grant delete on snapshot_event_entry to ' || writer;
    end loop;
end $$;
