package org.actionledger.command.planimport.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.actionledger.command.planimport.draft.ImportState;
import org.actionledger.command.planimport.run.ImportId;
import org.actionledger.command.planimport.run.Kept;
import org.actionledger.command.planimport.run.Purpose;
import org.actionledger.command.planimport.run.RunProgress;
import org.actionledger.command.planimport.run.RunProgress.Extent;
import org.actionledger.command.planimport.run.RunProgress.Stopped;
import org.actionledger.platform.consistency.ConsistencyTokens;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param percent of its steps that are done, 0 to 100, rounded down
 * @param purpose what is, or was last, under way; left out before anything was confirmed
 * @param rows of the plan from which something follows
 * @param steps the commands that it sends
 * @param endedAt when it was done or stopped; left out while it is under way
 * @param stopped why it stopped; left out where it did not
 * @param consistencyToken given with a question as {@code Consistency-Token}, it waits until that knows of all that was entered; left out
 *     while it is under way
 * @param kept what a reversal leaves as it is, the first thousand of it
 * @param keptInAll how much that is in all
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ImportProgress(
        ImportId importId,
        ImportState state,
        int percent,
        @Nullable Purpose purpose,
        @Nullable Extent rows,
        @Nullable Extent steps,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Stopped stopped,
        @Nullable String consistencyToken,
        List<Kept> kept,
        @Nullable Integer keptInAll) {

    static ImportProgress of(RunProgress run, ConsistencyTokens tokens) {
        return new ImportProgress(
                run.importId(),
                ImportState.valueOf(run.state().name()),
                run.percent(),
                run.purpose(),
                run.rows(),
                run.steps(),
                run.startedAt(),
                run.endedAt(),
                run.stopped(),
                run.hasEnded() ? token(run, tokens) : null,
                run.kept(),
                run.purpose() == Purpose.REVERSAL ? run.keptInAll() : null);
    }

    private static String token(RunProgress run, ConsistencyTokens tokens) {
        Long last = run.lastPlace();
        return tokens.of(last == null ? OptionalLong.empty() : OptionalLong.of(last))
                .text();
    }

    /** Of an import without a run: a draft, or a plan that was taken over without one. */
    static ImportProgress without(ImportId importId, ImportState state) {
        int percent = state == ImportState.DONE ? 100 : 0;
        return new ImportProgress(importId, state, percent, null, null, null, null, null, null, null, List.of(), null);
    }

    /** Whether nothing more will come of it by itself. */
    boolean hasEnded() {
        return switch (state) {
            case DRAFT, RUNNING, REVERSING -> false;
            case STOPPED, DONE, REVERSED -> true;
        };
    }
}
