package org.actionledger.platform.eventstore;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event store that Axon Server is. It takes the events of a unit of work when that is committed, before the transaction of our own
 * database is: what stands in both may be in the event store alone when a process dies between the two, and never the other way round.
 */
class ServedEventStore extends AxonServerEventStore implements AllEvents {

    private static final Logger LOGGER = LoggerFactory.getLogger(ServedEventStore.class);

    private final AppendMeters meters;

    ServedEventStore(Builder builder, EventUpcaster upcasters, AppendMeters meters) {
        super(withEngine(builder.upcasterChain(Arrived.before(upcasters))));
        this.meters = meters;
    }

    /** The builder makes the engine only together with a store of its own kind. */
    private static Builder withEngine(Builder builder) {
        builder.build();
        return builder;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> after(@Nullable TrackingToken seen) {
        Arrived arrived = new Arrived(seen);
        return new SettledStream(
                arrived.of(() -> openStream(seen)), arrived::place, () -> Places.of(createHeadToken()));
    }

    /** A snapshot that cannot be read costs time only: the aggregate is made from its events. */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        DomainEventStream events = super.readEvents(aggregateIdentifier);
        try {
            if (events.hasNext()) {
                Objects.requireNonNull(events.peek().getPayload());
            }
            return events;
        } catch (SerializationException unreadable) {
            LOGGER.warn(
                    "the snapshot of {} cannot be read: {}",
                    aggregateIdentifier,
                    unreadable.getClass().getName());
            return readEvents(aggregateIdentifier, 0);
        }
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        super.publish(events);
        Staged.add(events);
    }

    @Override
    protected Stream<? extends DomainEventMessage<?>> stagedDomainEventMessages(String aggregateIdentifier) {
        return Staged.of(aggregateIdentifier);
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        meters.time(() -> super.prepareCommit(events));
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().afterCommit(_ -> meters.count(events));
        } else {
            meters.count(events);
        }
    }
}
