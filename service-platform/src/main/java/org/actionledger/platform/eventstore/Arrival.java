package org.actionledger.platform.eventstore;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;

/** An event as it was found in the store, with the place it has there; its token says what its reader had seen after it. */
class Arrival extends TrackedDomainEventData<byte[]> {

    private final long index;
    private final GapAwareTrackingToken token;

    Arrival(long index, GapAwareTrackingToken token, DomainEventData<byte[]> event) {
        super(token, event);
        this.index = index;
        this.token = token;
    }

    long index() {
        return index;
    }

    @Override
    public GapAwareTrackingToken trackingToken() {
        return token;
    }
}
