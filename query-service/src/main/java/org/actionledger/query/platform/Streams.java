package org.actionledger.query.platform;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/** Which events belong together: they keep their order, are of one segment, and wait behind each other's dead letters. */
final class Streams {

    private Streams() {}

    /** As Axon tells the events of one stream from those of another: by their aggregate; what has none is a stream of its own. */
    static String of(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> known ? known.getAggregateIdentifier() : event.getIdentifier();
    }
}
