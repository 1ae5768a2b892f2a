package org.actionledger.platform.eventstore;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A stream that comes over a network, and does not say that there is no event because none has arrived yet. Before it says so it asks where
 * the store ends, and waits for what lies before that. To be used by one thread at a time.
 */
class SettledStream implements BlockingStream<TrackedEventMessage<?>> {

    /** A store that has an event and does not send it for so long is taken for broken. */
    private static final int PATIENCE_SECONDS = 30;

    private final BlockingStream<TrackedEventMessage<?>> arriving;
    private final LongSupplier end;
    private long place;

    /** {@code end} is the place of the store's last event. */
    SettledStream(BlockingStream<TrackedEventMessage<?>> arriving, @Nullable TrackingToken seen, LongSupplier end) {
        this.arriving = arriving;
        this.end = end;
        this.place = Places.of(seen);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        settle();
        return arriving.peek();
    }

    @Override
    public boolean hasNextAvailable() {
        settle();
        return arriving.peek().isPresent();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        settle();
        return arriving.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> next = arriving.nextAvailable();
        place = Places.of(next.trackingToken());
        return next;
    }

    @Override
    public void close() {
        arriving.close();
    }

    private void settle() {
        if (arriving.peek().isPresent() || end.getAsLong() <= place) {
            return;
        }
        try {
            if (!arriving.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new EventStoreException("the event store holds events behind place " + place
                        + ", and has sent none for " + PATIENCE_SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while waiting for events", e);
        }
    }
}
