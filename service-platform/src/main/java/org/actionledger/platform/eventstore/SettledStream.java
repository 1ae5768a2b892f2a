package org.actionledger.platform.eventstore;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * A stream that comes over a network, and does not say that there is no event because none has arrived yet. Before it says so it asks where
 * the store ends, and waits for what lies before that. To be used by one thread at a time.
 */
class SettledStream implements BlockingStream<TrackedEventMessage<?>> {

    /** A store that has events and sends none for so long is taken for broken. */
    private static final int PATIENCE_SECONDS = 30;

    private static final int LOOKS_A_SECOND = 10;

    private final BlockingStream<TrackedEventMessage<?>> arriving;
    private final LongSupplier arrived;
    private final LongSupplier end;

    /** {@code arrived} is the place of the last event that has come, whether or not it is seen here; {@code end} that of the store's last. */
    SettledStream(BlockingStream<TrackedEventMessage<?>> arriving, LongSupplier arrived, LongSupplier end) {
        this.arriving = arriving;
        this.arrived = arrived;
        this.end = end;
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
        return arriving.nextAvailable();
    }

    @Override
    public void close() {
        arriving.close();
    }

    private void settle() {
        if (arriving.peek().isPresent()) {
            return;
        }
        long last = end.getAsLong();
        long come = arrived.getAsLong();
        for (int looksInVain = 0; come < last && !comesSoon(); looksInVain++) {
            if (arrived.getAsLong() > come) {
                come = arrived.getAsLong();
                looksInVain = 0;
            } else if (looksInVain == PATIENCE_SECONDS * LOOKS_A_SECOND) {
                throw new EventStoreException("the event store holds events behind place " + come
                        + ", and has sent none for " + PATIENCE_SECONDS + " seconds");
            }
        }
    }

    private boolean comesSoon() {
        try {
            return arriving.hasNextAvailable(1_000 / LOOKS_A_SECOND, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while waiting for events", e);
        }
    }
}
