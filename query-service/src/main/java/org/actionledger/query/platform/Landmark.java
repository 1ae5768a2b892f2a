package org.actionledger.query.platform;

import org.actionledger.platform.eventstore.Places;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * An event that was read from the store, by which it can be found there again.
 *
 * @param place where it stands, to tell which of two is the newer
 */
record Landmark(long place, String eventIdentifier, String aggregateIdentifier, long sequenceNumber) {

    static <E extends TrackedEventMessage<?> & DomainEventMessage<?>> Landmark of(E event) {
        return new Landmark(
                Places.of(event.trackingToken()),
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber());
    }
}
