package org.actionledger.platform.eventstore;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Reads many streams of the event store, for those who fold a list of things from their events. */
public interface ManyStreams {

    /**
     * The streams of those ids, in the order of the ids, each once; none for an id that nothing bears. Each has its events in their
     * order. They are read while the answer is walked along, not all at once: there may be more than memory holds.
     *
     * @param recordedBy each stream ends before its first event that was recorded after this instant; null for whole streams
     */
    Stream<List<DomainEventMessage<?>>> read(Collection<String> ids, @Nullable Instant recordedBy);
}
