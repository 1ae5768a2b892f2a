package org.actionledger.command.planimport.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.actionledger.command.planimport.difference.Step;
import org.actionledger.events.provenance.Actor;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What imports send: begun here, carried out by any instance of the service. */
public class ImportRuns {

    private final StoredRuns runs;
    private final Runner runner;
    private final int enough;
    private final Clock clock;

    ImportRuns(StoredRuns runs, Runner runner, int enough, Clock clock) {
        this.runs = runs;
        this.runner = runner;
        this.enough = enough;
        this.clock = clock;
    }

    /**
     * Stores what a confirmed plan sends, in the caller's transaction. It is sent when that is committed; without steps the import is done.
     *
     * @param steps in the order in which they are sent
     * @param rows of the plan from which they follow
     * @param by in whose name they are sent
     * @throws org.springframework.dao.DuplicateKeyException where a run of that import has not ended
     */
    public void start(ImportId importId, List<Step> steps, int rows, Actor by) {
        start(importId, Purpose.CONFIRMATION, steps, rows, List.of(), by);
    }

    /** The same with what undoes an import. {@code kept} is what it leaves as it is. */
    public void startReversal(ImportId importId, List<Step> steps, int rows, List<Kept> kept, Actor by) {
        start(importId, Purpose.REVERSAL, steps, rows, kept, by);
    }

    private void start(ImportId importId, Purpose purpose, List<Step> steps, int rows, List<Kept> kept, Actor by) {
        OpenRun run = new OpenRun(UUID.randomUUID(), importId, purpose, by, steps.size(), rows, 0);
        runs.add(run, StepsInBatches.of(steps, enough), kept, clock.instant());
        wakeAfterCommit();
    }

    /** How far the latest run of that import is; none where there is no run. */
    public Optional<RunProgress> progress(ImportId importId) {
        return runs.latest(importId);
    }

    /** What was sent of that import, without what was sent to undo it, in its order. */
    public List<Step> stepsDone(ImportId importId) {
        return runs.stepsDone(importId);
    }

    private void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            runner.wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runner.wake();
            }
        });
    }
}
