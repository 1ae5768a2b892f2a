-- What Axon Server calls this store of tokens. The first instance that is asked would write it itself; two that start at once, both.
insert into token_entry (processor_name, segment, token, token_type)
values ('__config', 0, convert_to('{"config":{"id":"' || gen_random_uuid() || '"}}', 'UTF8'),
        'org.axonframework.eventhandling.tokenstore.ConfigToken')
on conflict do nothing;
