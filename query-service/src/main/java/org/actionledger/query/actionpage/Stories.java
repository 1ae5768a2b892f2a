package org.actionledger.query.actionpage;

import org.actionledger.events.action.ActionId;
import org.actionledger.query.platform.Recorded;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads an action's story from its own stream in the event store, so that no narrative is kept twice. */
@Component
class Stories {

    private final EventStore events;

    Stories(EventStore events) {
        this.events = events;
    }

    /** The story up to that version, which is what the rest of the page knows. */
    Story of(ActionId action, long version) {
        Story story = new Story();
        DomainEventStream stream = events.readEvents(action.toString(), 0);
        while (stream.hasNext()) {
            DomainEventMessage<?> event = stream.next();
            if (event.getSequenceNumber() > version) {
                break;
            }
            story.add(event.getPayload(), Recorded.of(event));
        }
        return story;
    }
}
