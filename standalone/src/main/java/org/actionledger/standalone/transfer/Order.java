package org.actionledger.standalone.transfer;

import java.util.Collection;
import java.util.OptionalLong;

/** The places of the events in PostgreSQL: they grow from one event to the next, and there are places that no event has. */
interface Order {

    /** How many events stand up to that place and at it. */
    long upTo(long place);

    /** The first of those places at which an event stands. */
    OptionalLong firstTaken(Collection<Long> places);
}
