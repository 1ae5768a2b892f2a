package org.actionledger.platform.consistency;

import java.util.OptionalLong;
import org.actionledger.platform.eventstore.LastPlace;
import org.actionledger.platform.eventstore.Places;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Makes tokens of what was written. */
public class ConsistencyTokens {

    private final EventStore events;

    ConsistencyTokens(EventStore events) {
        this.events = events;
    }

    /** Of a unit of work that is committed. */
    public ConsistencyToken of(LastPlace written) {
        return of(written.known());
    }

    /** Of events whose last has that place; where it is not known, of the end of the store, which is not before it. */
    public ConsistencyToken of(OptionalLong place) {
        return new ConsistencyToken(place.orElseGet(this::end));
    }

    private long end() {
        return Places.of(events.createHeadToken());
    }
}
