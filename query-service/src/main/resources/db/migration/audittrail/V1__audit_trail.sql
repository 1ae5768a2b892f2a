-- Every progress update adds a row here, so the row is short: names of kinds as enums, who acted as a number, what an event says only
-- where the trail needs it. Columns stand by width, which leaves no padding between them.

create type what as enum (
    'ActionProposed', 'ActionAssigned', 'ActionReassigned', 'ActionRevised',
    'ExtensionRequested', 'ExtensionGranted', 'ExtensionRefused',
    'ProgressRecorded', 'MilestoneAdded', 'MilestoneAchieved', 'EvidenceAttached', 'EvidenceWithdrawn',
    'RatingAssured', 'UpdateRequested', 'CompletionReported', 'ActionReturned', 'ActionClosed', 'ActionReopened',
    'ActionWithdrawn', 'EntryCorrected');

create type status as enum (
    'PROPOSED', 'ASSIGNED', 'IN_PROGRESS', 'PARTLY_COMPLETED', 'COMPLETION_REPORTED', 'CLOSED', 'WITHDRAWN');

create type rag as enum ('RED', 'AMBER', 'GREEN');

-- A person or system in a role, an agency and on a behalf; its number is made from these four.
create table actor (
    actor        bigint primary key,
    actor_id     text not null,
    role         text not null,
    agency       uuid,
    on_behalf_of uuid
);

create table entry (
    recorded_at    timestamptz not null,
    actor          bigint      not null,
    effective_on   date        not null,
    version        integer     not null,
    what           what        not null,
    -- what the action is with this entry, where the event says so
    status         status,
    rating         rag,
    action_id      uuid        not null,
    event_id       uuid        not null,
    command_id     uuid,
    correlation_id uuid,
    corrects       uuid,
    source         text,
    reason         text,
    -- what else the event says, without the narrative of a progress update
    facts          json,
    -- the ids of the cause where they do not fit the columns above: no UUIDs, or the command is not what directly brought it about
    cause          json,
    primary key (action_id, version)
);

create table agency (
    agency_id uuid   primary key,
    version   bigint not null,
    name      text   not null
);
