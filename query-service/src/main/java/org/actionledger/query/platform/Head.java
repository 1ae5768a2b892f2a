package org.actionledger.query.platform;

import org.actionledger.platform.eventstore.Places;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The end of the event store. */
@Component
class Head {

    private final EventStore events;

    Head(EventStore events) {
        this.events = events;
    }

    /** The place of the last event; 0 before the first. */
    long position() {
        return Places.of(events.createHeadToken());
    }
}
