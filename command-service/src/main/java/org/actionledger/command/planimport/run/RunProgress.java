package org.actionledger.command.planimport.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.actionledger.command.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param percent of its steps that are done, 0 to 100, rounded down
 * @param rows of the plan from which something follows
 * @param steps the commands that it sends
 * @param endedAt when it was done or stopped; left out while it is under way
 * @param stopped why it stopped; left out where it did not
 * @param lastPlace in the event store of what was entered so far; left out where it is not known
 * @param kept what a reversal leaves as it is, the first thousand of it
 * @param keptInAll how much that is in all
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RunProgress(
        ImportId importId,
        Purpose purpose,
        State state,
        int percent,
        Extent rows,
        Extent steps,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Stopped stopped,
        @Nullable Long lastPlace,
        List<Kept> kept,
        int keptInAll) {

    /** Where an import stands that was confirmed. */
    public enum State {
        RUNNING,
        /** A step was refused; what was done before stays. */
        STOPPED,
        DONE,
        REVERSING,
        REVERSED
    }

    /** How many are done of how many. */
    public record Extent(int done, int of) {}

    /**
     * The step that was refused.
     *
     * @param row of the plan from which it follows; left out where it follows from the plan as a whole
     * @param detail the reason in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stopped(@Nullable Integer row, Refusal reason, String detail) {}

    public boolean hasEnded() {
        return endedAt != null;
    }
}
