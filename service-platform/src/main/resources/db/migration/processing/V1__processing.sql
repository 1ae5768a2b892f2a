-- How far each processor has read. A handful of rows that change with every batch: half of each page is left free for that.
create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    time_stamp     text,
    owner          text,
    primary key (processor_name, segment)
) with (fillfactor = 50);

-- Events that a projection could not take, and those of the same stream that wait behind them. Times are ISO 8601 text, UTC.
create table dead_letter_entry (
    letter_identifier    text   not null primary key,
    processing_group     text   not null,
    sequence_identifier  text   not null,
    sequence_index       bigint not null,
    message_type         text   not null,
    event_identifier     text   not null,
    time_stamp           text   not null,
    payload_type         text   not null,
    payload_revision     text,
    payload              bytea  not null,
    meta_data            bytea,
    aggregate_type       text,
    aggregate_identifier text,
    sequence_number      bigint,
    token_type           text,
    token                bytea,
    enqueued_at          text   not null,
    last_touched         text,
    processing_started   text,
    cause_type           text,
    cause_message        text,
    diagnostics          bytea,
    constraint one_letter_per_place unique (processing_group, sequence_identifier, sequence_index)
);
