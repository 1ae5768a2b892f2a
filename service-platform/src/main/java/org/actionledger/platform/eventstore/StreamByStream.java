package org.actionledger.platform.eventstore;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Asks for one stream after the other, as any event store can be asked. */
class StreamByStream implements ManyStreams {

    private final EventStore events;

    StreamByStream(EventStore events) {
        this.events = events;
    }

    @Override
    public Stream<List<DomainEventMessage<?>>> read(Collection<String> ids, @Nullable Instant recordedBy) {
        return ids.stream().distinct().map(id -> read(id, recordedBy)).filter(Predicate.not(List::isEmpty));
    }

    private List<DomainEventMessage<?>> read(String id, @Nullable Instant recordedBy) {
        return events.readEvents(id, 0)
                .asStream()
                .takeWhile(event -> recordedBy == null || !event.getTimestamp().isAfter(recordedBy))
                .<DomainEventMessage<?>>map(event -> event)
                .toList();
    }
}
