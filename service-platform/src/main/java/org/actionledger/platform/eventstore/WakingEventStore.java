package org.actionledger.platform.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * An event store that wakes its readers as soon as something was stored, in this process or another. Axon's embedded store has readers
 * look every half second instead. Nobody relies on being woken: a reader that nobody wakes looks by itself after a second.
 */
class WakingEventStore extends AbstractEventStore implements AllEvents, Lifecycle {

    private final PostgresEventStorageEngine engine;
    private final AppendMeters meters;
    private final Tail tail;
    private final Listener listener;
    private final Announcer announcer;

    WakingEventStore(Builder builder) {
        super(builder.storageEngine(builder.engine));
        engine = builder.engine;
        meters = builder.meters;
        String self = UUID.randomUUID().toString();
        tail = new Tail(engine, builder.unasked);
        listener = new Listener(builder.connections, self, tail::wake);
        announcer = new Announcer(builder.connections, self);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        if (token != null && !(token instanceof GapAwareTrackingToken)) {
            throw new IllegalArgumentException("not a token of this event store: " + token);
        }
        listener.start();
        return new TailingStream(engine, tail, (GapAwareTrackingToken) token);
    }

    /** Whether it hears at once of what other processes store. */
    boolean isListening() {
        return listener.isListening();
    }

    /** Whether anything in this process reads, so that it matters. */
    boolean hasReaders() {
        return listener.isStarted();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> after(@Nullable TrackingToken seen) {
        return openStream(seen);
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

    /**
     * Called once for each event. Axon's {@code afterCommit} is not: of an event from a nested unit of work it tells again for each one
     * around it.
     */
    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        meters.time(() -> super.prepareCommit(events));
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().afterCommit(_ -> stored(events));
        } else {
            stored(events);
        }
    }

    private void stored(List<? extends EventMessage<?>> events) {
        tail.wake();
        announcer.announce();
        meters.count(events);
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS - 10, this::close);
    }

    /** Leaves no thread and no connection. */
    void close() {
        listener.close();
        tail.close();
        announcer.close();
    }

    static class Builder extends AbstractEventStore.Builder {

        private final PostgresEventStorageEngine engine;
        private final Connections connections;
        private final AppendMeters meters;
        private Duration unasked = Duration.ofSeconds(1);

        Builder(PostgresEventStorageEngine engine, Connections connections, AppendMeters meters) {
            this.engine = engine;
            this.connections = connections;
            this.meters = meters;
        }

        /** How long readers go without looking when nobody wakes them. */
        Builder unasked(Duration time) {
            unasked = time;
            return this;
        }
    }
}
