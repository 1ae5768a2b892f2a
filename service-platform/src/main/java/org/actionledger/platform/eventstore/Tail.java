package org.actionledger.platform.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the end of the store once for all streams of this process that have come so far. It looks whenever it is {@link #wake() woken},
 * and by itself from time to time in case nobody woke it. What it finds goes into a ring; each stream walks along the ring at its
 * own pace, and goes back to reading for itself when the ring has overtaken it.
 */
class Tail implements AutoCloseable {

    static final int REMEMBERED = 1_000;

    private static final Logger LOGGER = LoggerFactory.getLogger(Tail.class);
    private static final int PER_LOOK = 500;

    private final PostgresEventStorageEngine engine;
    private final Duration unasked;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final Thread reader =
            Thread.ofPlatform().daemon().name("event-tail").unstarted(this::readOnAndOn);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Condition found = lock.newCondition();
    private final Ring ring = new Ring(REMEMBERED);
    private @Nullable GapAwareTrackingToken seen;
    private int followers;
    private long joins;
    private long beginnings;
    private boolean wakeUp;
    private volatile boolean closed;

    /** {@code unasked} is how long it goes without looking when nobody wakes it. */
    Tail(PostgresEventStorageEngine engine, Duration unasked) {
        this.engine = engine;
        this.unasked = unasked;
    }

    /**
     * What a stream must know of this before its own last, vain look.
     *
     * @param position how many events were found so far
     * @param beginnings how many times a first stream has joined, and the tail went on from what that one had seen
     */
    record Mark(long position, long beginnings) {}

    Mark mark() {
        lock.lock();
        try {
            return new Mark(ring.position(), beginnings);
        } finally {
            lock.unlock();
        }
    }

    /**
     * A stream that has seen that and found nothing more follows from now on, from the mark: whatever it still lacks will be found. False,
     * and it must look again, where another has begun meanwhile: what that one found for itself is not among what was found here.
     */
    boolean join(@Nullable GapAwareTrackingToken seenByStream, Mark before) {
        lock.lock();
        try {
            if (beginnings != before.beginnings) {
                return false;
            }
            if (followers == 0) {
                seen = seenByStream;
                beginnings++;
            } else {
                seen = withGapsOf(seenByStream, seen);
            }
            followers++;
            joins++;
            wakeUp = true;
            woken.signal();
            if (reader.getState() == Thread.State.NEW && !closed) {
                reader.start();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            followers--;
        } finally {
            lock.unlock();
        }
    }

    /** What was found from that position on; null if that is too long ago. */
    @Nullable
    List<Found> since(long position) {
        lock.lock();
        try {
            return ring.since(position);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something stands at that position, or the time is over; false when nothing will ever be found again. */
    boolean await(long position, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (ring.position() <= position && !closed && left > 0) {
                left = found.awaitNanos(left);
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Somebody has stored an event. Returns at once. */
    void wake() {
        lock.lock();
        try {
            wakeUp = true;
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The listener is called each time something was found; it must not take long. */
    Registration whenFound(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Ends the reading, waits until it has ended, and lets go all who wait. Does not wait for a connection that nobody gives. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            woken.signal();
            found.signalAll();
        } finally {
            lock.unlock();
        }
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readOnAndOn() {
        while (waitUntilNeeded()) {
            try {
                look();
            } catch (RuntimeException e) {
                if (!closed) {
                    LOGGER.warn("cannot read new events, will try again: {}", e.toString());
                }
            }
        }
    }

    private boolean waitUntilNeeded() {
        lock.lock();
        try {
            long left = unasked.toNanos();
            while (!wakeUp && !closed && left > 0) {
                left = woken.awaitNanos(left);
            }
            wakeUp = false;
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        int count;
        do {
            GapAwareTrackingToken from;
            long joinsBefore;
            lock.lock();
            try {
                if (followers == 0 || closed) {
                    return;
                }
                from = seen;
                joinsBefore = joins;
            } finally {
                lock.unlock();
            }
            List<Arrival> arrivals = engine.arrivals(from, PER_LOOK);
            count = arrivals.size();
            if (count > 0 && keep(arrivals, joinsBefore)) {
                listeners.forEach(Runnable::run);
            }
        } while (count >= PER_LOOK);
    }

    /** False, and nothing kept, if somebody joined meanwhile: that has woken the tail, and it looks again with other eyes. */
    private boolean keep(List<Arrival> arrivals, long joinsBefore) {
        List<Found> news = arrivals.stream().map(this::found).toList();
        lock.lock();
        try {
            if (joins != joinsBefore) {
                return false;
            }
            news.forEach(ring::add);
            seen = arrivals.getLast().trackingToken();
            found.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private Found found(Arrival arrival) {
        return new Found(arrival.index(), arrival.getTimestamp(), engine.messages(List.of(arrival)));
    }

    /** What the tail has seen, less what the stream lacks; what is found twice for that reason the others pass over. */
    private static @Nullable GapAwareTrackingToken withGapsOf(
            @Nullable GapAwareTrackingToken stream, @Nullable GapAwareTrackingToken tail) {
        if (stream == null || tail == null) {
            return tail;
        }
        TreeSet<Long> gaps = new TreeSet<>(tail.getGaps());
        gaps.addAll(stream.getGaps().headSet(tail.getIndex()));
        return GapAwareTrackingToken.newInstance(tail.getIndex(), gaps);
    }
}
