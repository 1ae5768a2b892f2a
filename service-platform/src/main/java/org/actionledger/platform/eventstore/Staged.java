package org.actionledger.platform.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The events of a unit of work and of those nested in it that are not stored yet, by stream. Axon has them in one list, and compares
 * all of them with one another whenever an aggregate is read; an import has tens of thousands, and reads an aggregate for each.
 */
final class Staged {

    private static final String RESOURCE = Staged.class.getName();

    private final Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();

    private Staged() {}

    /** Remembers them until the unit of work ends, or the one that publishes them is rolled back. */
    static void add(List<? extends EventMessage<?>> events) {
        if (!CurrentUnitOfWork.isStarted()) {
            return;
        }
        UnitOfWork<?> current = CurrentUnitOfWork.get();
        Staged staged = current.root().getOrComputeResource(RESOURCE, _ -> new Staged());
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> ofStream) {
                List<DomainEventMessage<?>> stream =
                        staged.streams.computeIfAbsent(ofStream.getAggregateIdentifier(), _ -> new ArrayList<>());
                stream.add(ofStream);
                current.onRollback(_ -> stream.remove(ofStream));
            }
        }
    }

    /** In the order in which they were published. */
    static Stream<DomainEventMessage<?>> of(String aggregateIdentifier) {
        if (!CurrentUnitOfWork.isStarted()) {
            return Stream.empty();
        }
        Staged staged = CurrentUnitOfWork.get().root().getResource(RESOURCE);
        return staged == null
                ? Stream.empty()
                : List.copyOf(staged.streams.getOrDefault(aggregateIdentifier, List.of())).stream();
    }
}
