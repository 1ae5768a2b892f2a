-- The sequence belongs to this table alone: a number drawn elsewhere is a gap that every reader has to remember.
create sequence domain_event_index as bigint cache 1;

-- Fixed widths first, so that no space is lost to padding. There is no index on event_identifier: nobody looks events up by it,
-- and each index is paid for with every event.
create table domain_event_entry (
    global_index         bigint      not null default nextval('domain_event_index') primary key,
    sequence_number      bigint      not null,
    time_stamp           timestamptz not null,
    event_identifier     uuid        not null,
    aggregate_identifier text        not null,
    type                 text,
    payload_type         text        not null,
    payload_revision     text,
    payload              bytea       not null,
    meta_data            bytea       not null,
    constraint one_event_per_step unique (aggregate_identifier, sequence_number)
);
alter sequence domain_event_index owned by domain_event_entry.global_index;

create table snapshot_event_entry (
    sequence_number      bigint      not null,
    time_stamp           timestamptz not null,
    event_identifier     uuid        not null,
    aggregate_identifier text        not null,
    type                 text        not null,
    payload_type         text        not null,
    payload_revision     text,
    payload              bytea       not null,
    meta_data            bytea       not null,
    primary key (aggregate_identifier, sequence_number)
);
