package org.actionledger.query.audittrail;

import java.util.HashMap;
import java.util.Map;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads narratives where they are kept, in the action's own stream in the event store. */
@Component
class StoredNarratives {

    private final EventStore events;

    StoredNarratives(EventStore events) {
        this.events = events;
    }

    /** Those of an action; its stream is read when the first is asked for. */
    Narratives of(ActionId action) {
        return new Narratives() {

            private @Nullable Map<Long, String> known;

            @Override
            public @Nullable String of(long sequence) {
                if (known == null) {
                    known = read(action);
                }
                return known.get(sequence);
            }
        };
    }

    private Map<Long, String> read(ActionId action) {
        Map<Long, String> narratives = new HashMap<>();
        DomainEventStream stream = events.readEvents(action.toString(), 0);
        while (stream.hasNext()) {
            DomainEventMessage<?> event = stream.next();
            if (event.getPayload() instanceof ProgressRecorded progress) {
                narratives.put(event.getSequenceNumber(), progress.narrative());
            }
        }
        return narratives;
    }
}
