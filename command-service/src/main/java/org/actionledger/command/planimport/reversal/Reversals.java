package org.actionledger.command.planimport.reversal;

import java.util.List;
import java.util.Objects;
import org.actionledger.command.planimport.difference.Step;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.command.planimport.run.ImportRuns;
import org.actionledger.command.planimport.run.Purpose;
import org.actionledger.command.planimport.run.RunProgress;
import org.actionledger.command.planimport.run.RunProgress.State;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.eventstore.ManyStreams;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/** Reverses imports. */
public class Reversals {

    private final ImportRuns runs;
    private final ManyStreams streams;
    private final TransactionOperations transaction;

    Reversals(ImportRuns runs, ManyStreams streams, TransactionOperations transaction) {
        this.runs = runs;
        this.streams = streams;
        this.transaction = transaction;
    }

    /**
     * Begins to undo what an import did, unless that is done or under way already. Who may is for the caller to know.
     *
     * @param reason for people, given with each command
     * @return how far it is
     * @throws NotReversible where nothing was confirmed, or is still being taken over
     */
    public RunProgress reverse(ImportId id, String reason, Actor by) {
        RunProgress latest = runs.progress(id)
                .orElseThrow(
                        () -> new NotReversible("No run of import " + id + " is known, so there is nothing to undo."));
        if (latest.state() == State.RUNNING) {
            throw new NotReversible("Import " + id + " is under way; reverse it when it is done or has stopped.");
        }
        if (latest.purpose() == Purpose.REVERSAL && latest.state() != State.STOPPED) {
            return latest;
        }
        Undone undone = Undoing.of(runs.stepsDone(id), id, reason, streams);
        begin(id, undone, by);
        return runs.progress(id).orElseThrow();
    }

    private void begin(ImportId id, Undone undone, Actor by) {
        List<Step> steps = undone.steps();
        int rows = (int) steps.stream()
                .map(Step::row)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        try {
            transaction.executeWithoutResult(_ -> runs.startReversal(id, steps, rows, undone.kept(), by));
        } catch (DuplicateKeyException other) {
            // somebody else has begun at the same moment; one of the two is enough
        }
    }
}
