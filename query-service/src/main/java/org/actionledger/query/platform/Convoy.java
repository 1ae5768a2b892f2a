package org.actionledger.query.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the events of the store once for travellers who have all seen the same, ahead of them and in a thread of its own, until there are
 * no more. None gets further ahead of the last than a few thousand events. Then, or when it leaves, each traveller reads on for itself.
 */
final class Convoy {

    private static final Logger LOGGER = LoggerFactory.getLogger(Convoy.class);
    private static final int STAGE = 500;
    private static final int STAGES_AHEAD = 8;

    private final Function<@Nullable TrackingToken, BlockingStream<TrackedEventMessage<?>>> store;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<List<TrackedEventMessage<?>>> stages = new ArrayDeque<>();
    /** The number of the stage that each traveller takes next. */
    private final Map<Traveller, Long> next = new HashMap<>();

    private long first;
    private boolean over;

    private Convoy(Function<@Nullable TrackingToken, BlockingStream<TrackedEventMessage<?>>> store) {
        this.store = store;
    }

    /** One traveller for each of {@code wanted}, which says of an event whether that one will ask for its payload. */
    static List<Traveller> of(
            Function<@Nullable TrackingToken, BlockingStream<TrackedEventMessage<?>>> store,
            @Nullable TrackingToken seen,
            List<Predicate<EventMessage<?>>> wanted) {
        Convoy convoy = new Convoy(store);
        List<Traveller> travellers = new ArrayList<>();
        for (Predicate<EventMessage<?>> _ : wanted) {
            Traveller traveller = convoy.new Traveller(seen);
            travellers.add(traveller);
            convoy.next.put(traveller, 0L);
        }
        Thread.ofPlatform().daemon().name("convoy").start(() -> convoy.lead(seen, wanted));
        return travellers;
    }

    private void lead(@Nullable TrackingToken seen, List<Predicate<EventMessage<?>>> wanted) {
        try (BlockingStream<TrackedEventMessage<?>> events = store.apply(seen)) {
            List<TrackedEventMessage<?>> stage;
            do {
                stage = read(events);
                stage.stream()
                        .filter(event -> wanted.stream().anyMatch(one -> one.test(event)))
                        .forEach(Convoy::understand);
            } while (!stage.isEmpty() && offered(stage));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOGGER.warn("cannot read ahead, so that each reads for itself: {}", e.toString());
        } finally {
            end();
        }
    }

    private static List<TrackedEventMessage<?>> read(BlockingStream<TrackedEventMessage<?>> events)
            throws InterruptedException {
        List<TrackedEventMessage<?>> stage = new ArrayList<>(STAGE);
        while (events.hasNextAvailable()
                && (stage.size() < STAGE
                        || sameToken(stage.getLast(), events.peek().orElseThrow()))) {
            stage.add(events.nextAvailable());
        }
        return stage;
    }

    /** What an upcaster made of one stored event is not torn apart: who reads on for itself begins after the token. */
    private static boolean sameToken(TrackedEventMessage<?> one, TrackedEventMessage<?> other) {
        return one.trackingToken().equals(other.trackingToken());
    }

    private static void understand(TrackedEventMessage<?> event) {
        try {
            Objects.requireNonNull(event.getPayload());
        } catch (RuntimeException unreadable) {
            // the handler call that asks for it fails in the same way and says so
        }
    }

    /** Waits until the last traveller is near enough; false when none is left. */
    private boolean offered(List<TrackedEventMessage<?>> stage) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (stages.size() >= STAGES_AHEAD && !next.isEmpty()) {
                changed.await();
            }
            stages.add(stage);
            changed.signalAll();
            return !next.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Empty when there are no more. */
    private List<TrackedEventMessage<?>> nextOf(Traveller traveller) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Optional<List<TrackedEventMessage<?>>> stage = stageOf(traveller);
            while (stage.isEmpty() && !over) {
                changed.await();
                stage = stageOf(traveller);
            }
            if (stage.isPresent()) {
                next.merge(traveller, 1L, Long::sum);
                forgetWhatAllHave();
            }
            return stage.orElse(List.of());
        } finally {
            lock.unlock();
        }
    }

    private Optional<List<TrackedEventMessage<?>>> stageOf(Traveller traveller) {
        return stages.stream()
                .skip(Objects.requireNonNull(next.get(traveller)) - first)
                .findFirst();
    }

    private void leave(Traveller traveller) {
        lock.lock();
        try {
            next.remove(traveller);
            forgetWhatAllHave();
        } finally {
            lock.unlock();
        }
    }

    private void forgetWhatAllHave() {
        long last = next.values().stream().mapToLong(Long::longValue).min().orElse(first + stages.size());
        while (first < last) {
            stages.remove();
            first++;
        }
        changed.signalAll();
    }

    /** A reader of all events from where the convoy began. To be used by one thread. */
    final class Traveller implements BlockingStream<TrackedEventMessage<?>> {

        private final Deque<TrackedEventMessage<?>> ready = new ArrayDeque<>();
        private @Nullable TrackingToken taken;
        private @Nullable BlockingStream<TrackedEventMessage<?>> alone;

        private Traveller(@Nullable TrackingToken seen) {
            this.taken = seen;
        }

        /** From now on the others do not wait for this one. */
        BlockingStream<TrackedEventMessage<?>> goAlone() {
            if (alone == null) {
                leave(this);
                alone = store.apply(taken);
            }
            return alone;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return hasNextAvailable() && !ready.isEmpty()
                    ? Optional.of(ready.element())
                    : goAlone().peek();
        }

        @Override
        public boolean hasNextAvailable() {
            try {
                return hasNextAvailable(0, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /** Waits for the convoy however long that takes; as long as is said for an event that nobody has stored yet. */
        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            if (ready.isEmpty() && alone == null) {
                ready.addAll(nextOf(this));
                taken = ready.isEmpty() ? taken : ready.getLast().trackingToken();
            }
            return !ready.isEmpty() || goAlone().hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return ready.isEmpty() ? goAlone().nextAvailable() : ready.remove();
        }

        @Override
        public void close() {
            leave(this);
            if (alone != null) {
                alone.close();
            }
        }
    }
}
