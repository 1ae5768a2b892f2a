package org.actionledger.query.platform;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The end of the event store. */
@Component
class Head {

    private final EventStore events;

    Head(EventStore events) {
        this.events = events;
    }

    /** The number of the last event; 0 before the first. */
    long position() {
        TrackingToken head = events.createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }
}
