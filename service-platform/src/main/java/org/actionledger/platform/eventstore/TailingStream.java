package org.actionledger.platform.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * One reader's way through all events. It reads for itself until it finds nothing more, and from then on follows the {@link Tail}.
 * Each event bears a token of this reader, made of what this reader has seen. To be used by one thread at a time.
 */
class TailingStream implements TrackingEventStream {

    private static final int PER_READ = 1_000;
    private static final long READS_FOR_ITSELF = -1;

    private final PostgresEventStorageEngine engine;
    private final Tail tail;
    private final Deque<TrackedEventMessage<?>> ready = new ArrayDeque<>();
    private @Nullable GapAwareTrackingToken seen;
    private long position = READS_FOR_ITSELF;
    private @Nullable Registration listening;
    private boolean closed;

    TailingStream(PostgresEventStorageEngine engine, Tail tail, @Nullable GapAwareTrackingToken seen) {
        this.engine = engine;
        this.tail = tail;
        this.seen = seen;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        stopListening();
        listening = tail.whenFound(callback);
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(ready.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!fill()) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || closed || !tail.await(position, left)) {
                return false;
            }
        }
        return true;
    }

    /** Waits for the next event; {@link IllegalStateException} if none will ever come because the store is closed. */
    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!fill()) {
            if (closed || !tail.await(position, Long.MAX_VALUE)) {
                throw new IllegalStateException("the event store is closed");
            }
        }
        return ready.remove();
    }

    @Override
    public void close() {
        closed = true;
        stopListening();
        stopFollowing();
    }

    /** Whether there is an event ready now. */
    private boolean fill() {
        while (ready.isEmpty() && !closed) {
            if (position == READS_FOR_ITSELF) {
                readOrJoin();
            } else if (!follow()) {
                return false;
            }
        }
        return !ready.isEmpty();
    }

    private void readOrJoin() {
        Tail.Mark before = tail.mark();
        List<Arrival> arrivals = engine.arrivals(seen, PER_READ);
        if (arrivals.isEmpty()) {
            if (tail.join(seen, before)) {
                position = before.position();
            }
        } else {
            seen = arrivals.getLast().trackingToken();
            ready.addAll(engine.messages(arrivals));
        }
    }

    /** False if there is nothing to follow to yet. */
    private boolean follow() {
        List<Found> found = tail.since(position);
        if (found == null) {
            stopFollowing();
            return true;
        }
        position += found.size();
        found.forEach(this::take);
        return !found.isEmpty();
    }

    private void take(Found found) {
        if (Gaps.covered(seen, found.index())) {
            return;
        }
        GapAwareTrackingToken token = Gaps.after(seen, found.index(), found.time());
        seen = token;
        for (TrackedEventMessage<?> message : found.messages()) {
            ready.add(message.withTrackingToken(token));
        }
    }

    private void stopFollowing() {
        if (position != READS_FOR_ITSELF) {
            position = READS_FOR_ITSELF;
            tail.leave();
        }
    }

    private void stopListening() {
        if (listening != null) {
            listening.cancel();
            listening = null;
        }
    }
}
