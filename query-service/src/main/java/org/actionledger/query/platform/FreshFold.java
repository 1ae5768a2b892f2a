package org.actionledger.query.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands all events in their order to handlers that fill tables of their own, and remembers with the rows how far it is. An event that
 * they cannot take is refused and so is what follows in its stream, as a processor would keep it for a dead letter; a batch that fails
 * is handled once more {@link OneByOne}. An event that an operator has given up is passed over alone, if it cannot be taken now
 * either. To be used by one thread.
 */
final class FreshFold implements AutoCloseable {

    private static final int BATCH = 1_000;

    private final Refold refold;
    private final Refolds refolds;
    private EventMessageHandler handlers;
    private final Convoy.Traveller events;
    private final Semaphore atOnce;
    /** Within another, so that what was handled in vain leaves no trace in it. */
    private final TransactionTemplate transaction;

    private final JdbcTemplate jdbc;
    private final Map<String, Refolds.Refusal> refusals;
    private final Set<String> givenUp;
    private @Nullable TrackingToken seen;

    /** {@code events} begins after what the refold has seen; {@code atOnce} limits how many fold at the same time. */
    FreshFold(
            Refold refold,
            Refolds refolds,
            EventMessageHandler handlers,
            Convoy.Traveller events,
            Semaphore atOnce,
            PlatformTransactionManager transactions,
            JdbcTemplate jdbc) {
        this.refold = refold;
        this.refolds = refolds;
        this.handlers = handlers;
        this.events = events;
        this.atOnce = atOnce;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.jdbc = jdbc;
        this.refusals = refolds.refusals(refold);
        this.givenUp = refolds.givenUp(refold.projection());
        this.seen = refold.token();
    }

    /** What to do with the next event. */
    enum Verdict {
        FOLD,
        PASS_OVER,
        /** It stays the next. */
        STOP
    }

    /** Decides over an event that stands at that place in the store. */
    @FunctionalInterface
    interface Judge {
        Verdict over(TrackedEventMessage<?> event, long place);
    }

    /** Folds the events that are there, at most a batch; false if there are none. */
    boolean step(Judge judge) {
        return step(judge, true);
    }

    /** Like {@link #step}, in a transaction that will be rolled back: how far it is, is not remembered. */
    boolean stepInVain(Judge judge) {
        return step(judge, false);
    }

    private boolean step(Judge judge, boolean remembered) {
        long began = System.nanoTime();
        TrackingToken before = seen;
        List<TrackedEventMessage<?>> batch = new ArrayList<>();
        int read = 0;
        try {
            while (events.hasNextAvailable()
                    && (read < BATCH || belongsToLast(events.peek().orElseThrow()))) {
                TrackedEventMessage<?> next = events.peek().orElseThrow();
                Verdict verdict = judge.over(next, Place.between(seen, next.trackingToken()));
                if (verdict == Verdict.STOP) {
                    break;
                }
                if (verdict == Verdict.FOLD && handlers.canHandle(next)) {
                    batch.add(next);
                }
                seen = next.trackingToken();
                events.nextAvailable();
                read++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            seen = before;
            throw new IllegalStateException("interrupted while reading", e);
        }
        if (read > 0) {
            fold(new Step(batch, Objects.requireNonNull(seen), read, began, remembered));
        }
        return read > 0;
    }

    /** What comes is for these handlers. */
    void goOnWith(EventMessageHandler others) {
        handlers = others;
    }

    /** Lets go those it has read with so far: it will not come back for a while. */
    void goAlone() {
        events.goAlone();
    }

    /** Waits for an event, but not for long. */
    void await() {
        try {
            events.hasNextAvailable(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Nullable
    TrackingToken seen() {
        return seen;
    }

    /** The first refusal in each stream that has one. */
    Map<String, Refolds.Refusal> refusals() {
        return refusals;
    }

    @Override
    public void close() {
        events.close();
    }

    /** What an upcaster made of one stored event bears one token, and is not torn apart. */
    private boolean belongsToLast(TrackedEventMessage<?> event) {
        return event.trackingToken().equals(seen);
    }

    private record Step(
            List<TrackedEventMessage<?>> batch, TrackingToken token, int read, long began, boolean remembered) {

        long millis() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        }
    }

    private void fold(Step step) {
        atOnce.acquireUninterruptibly();
        try {
            fold(step, false);
        } catch (Refold.Lost | TransientDataAccessException notItsFault) {
            throw notItsFault;
        } catch (RuntimeException refused) {
            fold(step, true);
        } finally {
            atOnce.release();
        }
    }

    private void fold(Step step, boolean oneByOne) {
        Map<String, Refolds.Refusal> found = new HashMap<>();
        transaction.executeWithoutResult(_ -> {
            if (step.remembered) {
                // first of all: from here on nobody cancels it or takes it over
                refolds.advance(refold, step.token, step.read, step.millis());
            }
            // a plan made while the tables were empty would read all of them for each batch
            jdbc.execute("set local synchronous_commit = off; set local plan_cache_mode = force_custom_plan");
            if (!step.batch.isEmpty()) {
                handle(step.batch, oneByOne, found);
            }
            found.values().forEach(refusal -> refolds.refuse(refold, refusal));
        });
        refusals.putAll(found);
    }

    private void handle(List<TrackedEventMessage<?>> batch, boolean oneByOne, Map<String, Refolds.Refusal> found) {
        BatchingUnitOfWork<TrackedEventMessage<?>> unitOfWork = new BatchingUnitOfWork<>(batch);
        if (oneByOne) {
            Gathered.in(unitOfWork).beOneByOne();
        }
        ResultMessage<?> result = unitOfWork.executeWithResult(
                () -> {
                    handle(unitOfWork.getMessage(), oneByOne, found);
                    return null;
                },
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(result.exceptionResult());
        }
    }

    private void handle(TrackedEventMessage<?> event, boolean oneByOne, Map<String, Refolds.Refusal> found)
            throws Exception {
        String stream = Streams.of(event);
        if (refusals.containsKey(stream) || found.containsKey(stream)) {
            return;
        }
        try {
            handlers.handle(event);
        } catch (TransientDataAccessException passing) {
            throw passing;
        } catch (Exception e) {
            if (!oneByOne) {
                throw e;
            }
            if (givenUp.contains(event.getIdentifier())) {
                return;
            }
            String cause = CaseText.cause(e.getClass().getName(), e.getMessage(), event);
            found.put(stream, new Refolds.Refusal(stream, event.getIdentifier(), sequence(event), cause));
        }
    }

    private static long sequence(TrackedEventMessage<?> event) {
        return event instanceof DomainEventMessage<?> known ? known.getSequenceNumber() : 0;
    }
}
