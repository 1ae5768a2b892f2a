package org.actionledger.standalone.transfer;

/** How a transfer ends, as the exit code says it to scripts. */
enum Ending {
    /** All events are there and alike, and all places are translated. */
    DONE,
    /** Something that nobody has foreseen. */
    FAILED,
    /** Arguments or properties that make no sense, or are missing. */
    WRONG_SETTINGS,
    /** Somebody still works with the database. */
    IN_USE,
    /** PostgreSQL does not answer, lets nobody in, or holds tables of another release. */
    UNUSABLE_DATABASE,
    /** Axon Server does not answer, or does not take the events. */
    NO_AXON_SERVER,
    /** Axon Server holds events that PostgreSQL does not. */
    OTHER_EVENTS,
    /** Events came to PostgreSQL meanwhile. */
    EVENTS_ADDED;

    int code() {
        return ordinal();
    }
}
