package org.actionledger.query.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.springframework.stereotype.Component;

/** The processors of this instance, and their queues of dead letters, by the name of their projection. */
@Component
class Processors {

    private final EventProcessingConfiguration processing;
    private final List<Projection> projections;
    private final Map<String, Future<?>> resting = new ConcurrentHashMap<>();

    Processors(EventProcessingConfiguration processing, List<Projection> projections) {
        this.processing = processing;
        this.projections = projections;
    }

    List<Projection> projections() {
        return projections;
    }

    Optional<Projection> projection(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst();
    }

    /** The projection of that name; {@link Declined} where there is none. */
    Projection called(String name) {
        return projection(name).orElseThrow(() -> Declined.unknown("projection " + name));
    }

    StreamingEventProcessor of(Projection projection) {
        return processing
                .eventProcessor(projection.name(), StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalStateException("projection " + projection.name() + " handles no event"));
    }

    /** Stops it, once the batch in hand is done, until it is resumed. */
    void rest(Projection projection) {
        resting.put(projection.name(), of(projection).shutdownAsync());
    }

    /** Whether it was told to. */
    boolean rests(Projection projection) {
        return resting.containsKey(projection.name());
    }

    /** Whether it does, and has let its segments go. */
    boolean isAtRest(Projection projection) {
        Future<?> stopped = resting.get(projection.name());
        return stopped != null && stopped.isDone();
    }

    void resume(Projection projection) {
        of(projection).start();
        resting.remove(projection.name());
    }

    SequencedDeadLetterQueue<EventMessage<?>> deadLetters(Projection projection) {
        return processing.deadLetterQueue(projection.name()).orElseThrow();
    }

    SequencedDeadLetterProcessor<EventMessage<?>> deadLetterProcessor(Projection projection) {
        return processing.sequencedDeadLetterProcessor(projection.name()).orElseThrow();
    }
}
