package org.actionledger.command.planimport.run;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.actionledger.command.refusal.Refused;
import org.actionledger.platform.eventstore.LastPlace;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one batch after the other, each in a unit of work of its own: events, and the number of the last step that is done, are stored
 * together or not at all. For one thread; what others do is told apart by who has locked the run's row.
 */
class Batches {

    private static final Logger LOGGER = LoggerFactory.getLogger(Batches.class);

    private final StoredRuns runs;
    private final StepSender sender;
    private final SentBefore sentBefore;
    private final TransactionManager transactions;
    private final RunMeters meters;
    private final Clock clock;
    private final Pauses pauses = new Pauses();
    /** Up to which step this very thread has brought a run. */
    private final Map<UUID, Integer> brought = new HashMap<>();
    /** The run and step before which this thread was refused. */
    private @Nullable OpenRun refusedOnce;

    Batches(
            StoredRuns runs,
            StepSender sender,
            SentBefore sentBefore,
            TransactionManager transactions,
            RunMeters meters,
            Clock clock) {
        this.runs = runs;
        this.sender = sender;
        this.sentBefore = sentBefore;
        this.transactions = transactions;
        this.meters = meters;
        this.clock = clock;
    }

    /** Does the next batch of a run that nobody else has in hand; false where there is none, or none that may be tried again yet. */
    boolean doNext() {
        InHand inHand = new InHand();
        try {
            inUnitOfWork(inHand);
        } catch (StepRefused refused) {
            return stopWhenSure(inHand.run(), refused);
        } catch (RuntimeException failed) {
            return pauseAfter(inHand, failed);
        }
        if (inHand.run == null) {
            pauses.end(Pauses.FINDING_ONE);
            return false;
        }
        hasDone(inHand.run(), inHand.batch);
        return true;
    }

    /** What is known of a unit of work after it, however it ended. */
    private static class InHand {

        private @Nullable OpenRun run;
        private List<StoredStep> batch = List.of();

        OpenRun run() {
            if (run == null) {
                throw new IllegalStateException("there is no run in hand");
            }
            return run;
        }
    }

    private void inUnitOfWork(InHand inHand) {
        DefaultUnitOfWork<GenericMessage<String>> unit =
                DefaultUnitOfWork.startAndGet(new GenericMessage<>("a batch of a run"));
        unit.attachTransaction(transactions);
        ResultMessage<?> result = unit.executeWithResult(() -> {
            Optional<OpenRun> found = runs.lockOne(pauses.underWay());
            if (found.isPresent()) {
                inHand.run = found.get();
                inHand.batch = runs.nextBatch(found.get());
                send(found.get(), inHand.batch);
                LastPlace place = LastPlace.here();
                // after those who write the events, registered while they were sent: only then is their place known
                unit.onPrepareCommit(
                        _ -> runs.advance(found.get(), inHand.batch.getLast(), place.known(), clock.instant()));
            }
            return null;
        });
        if (result.isExceptional()) {
            throw asUnchecked(result.exceptionResult());
        }
    }

    private void send(OpenRun run, List<StoredStep> batch) {
        boolean known = Integer.valueOf(run.stepsDone()).equals(brought.get(run.id()));
        if (!known && sentBefore.holds(run, batch)) {
            LOGGER.info(
                    "the steps {} to {} of import {} were sent before; going on after them",
                    batch.getFirst().number(),
                    batch.getLast().number(),
                    run.importId());
            return;
        }
        batch.forEach(step -> sender.send(run, step));
    }

    private void hasDone(OpenRun run, List<StoredStep> batch) {
        pauses.end(run.id());
        meters.done(run.purpose(), batch.size());
        if (batch.getLast().number() == run.steps()) {
            brought.remove(run.id());
            LOGGER.info("import {} has done all its {} steps ({})", run.importId(), run.steps(), run.purpose());
        } else {
            brought.put(run.id(), batch.getLast().number());
        }
    }

    /** A refusal may rest on what this instance remembers of something that another has changed; after it all is read anew. */
    private boolean stopWhenSure(OpenRun run, StepRefused stepRefused) {
        brought.remove(run.id());
        if (!run.equals(refusedOnce)) {
            refusedOnce = run;
            return true;
        }
        refusedOnce = null;
        Refused refused = stepRefused.refused();
        String detail = String.valueOf(refused.getMessage());
        try {
            transactions.executeInTransaction(
                    () -> runs.stop(run, stepRefused.step().row(), refused.refusal(), detail, clock.instant()));
        } catch (RuntimeException failed) {
            return pauseAfter(run.id(), failed);
        }
        LOGGER.info(
                "import {} stopped after {} of {} steps: {}",
                run.importId(),
                run.stepsDone(),
                run.steps(),
                refused.refusal());
        return true;
    }

    private boolean pauseAfter(InHand inHand, RuntimeException failed) {
        return pauseAfter(inHand.run == null ? Pauses.FINDING_ONE : inHand.run.id(), failed);
    }

    private boolean pauseAfter(UUID run, RuntimeException failed) {
        brought.remove(run);
        pauses.begin(run, failed);
        return false;
    }

    private static RuntimeException asUnchecked(Throwable failure) {
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    /** How long, in nanoseconds, until a run may be tried again that failed; at most {@code longest}. */
    long untilNext(long longest) {
        return pauses.shortest(longest);
    }
}
