package org.actionledger.query.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.actionledger.platform.eventstore.AllEvents;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;

/**
 * Whether a segment that another instance works on has anything to do. What it reads and does not handle it stores as seen only every few
 * seconds; so that nobody waits for that, the events that it has not stored as seen are looked at here.
 */
@Component
class IdleParts {

    /** An instance that is so far behind is not waited for. */
    private static final int MOST = 2_000;

    private final Processors processors;
    private final AllEvents events;
    private final Configuration axon;
    private final Map<String, EventMessageHandler> handlers = new ConcurrentHashMap<>();
    private final Map<String, Busy> busy = new ConcurrentHashMap<>();

    IdleParts(Processors processors, AllEvents events, Configuration axon) {
        this.processors = processors;
        this.events = events;
        this.axon = axon;
    }

    /** A part that was found to have something to do before a place; until it has stored more there is no need to look again. */
    private record Busy(Reach.Part part, long before) {

        boolean still(Reach.Part now, long place) {
            return part.equals(now) && before <= place;
        }
    }

    /** Whether none of the events behind what it has seen, up to the one at that place, is for that part of the projection. */
    boolean isIdle(String projection, Reach.Part part, long place) {
        String key = projection + ' ' + part.segment().getSegmentId();
        Busy known = busy.get(key);
        if (known != null && known.still(part, place)) {
            return false;
        }
        EventMessageHandler handler = handlers.computeIfAbsent(projection, this::handler);
        try (var unseen = events.after(part.token())) {
            for (int read = 0; read < MOST && unseen.hasNextAvailable(); read++) {
                TrackedEventMessage<?> event = unseen.nextAvailable();
                if (part.segment().matches(Streams.of(event)) && handler.canHandle(event)) {
                    busy.put(key, new Busy(part, place));
                    return false;
                }
                if (Place.seen(event.trackingToken(), place)) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private EventMessageHandler handler(String name) {
        Projection projection = processors.projection(name).orElseThrow();
        Object handling = projection.folding().apply(name);
        return new AnnotationEventHandlerAdapter(
                handling, axon.parameterResolverFactory(), axon.handlerDefinition(handling.getClass()));
    }
}
