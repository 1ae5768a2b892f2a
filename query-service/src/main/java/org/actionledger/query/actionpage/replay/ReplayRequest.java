package org.actionledger.query.actionpage.replay;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.action.ActionId;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.AsOfRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a replay ends and how much it shows.
 *
 * @param until the last event to take, by its id or by its number from 0; not together with recordedAt
 * @param recordedAt take what was recorded up to this instant and at it, as 2026-03-31T09:30:00Z or
 *     2026-03-31T10:30[Europe/London]
 * @param effectiveOn take what was true on this day, as far as it is known at the instant or event at which the replay ends; what
 *     says no day counts on the British day it was recorded, or always if that is the day on which we first heard of the action, and a
 *     correction on the day of what it corrects
 * @param states {@code all} for the whole state after each event, and not at the end alone
 */
record ReplayRequest(
        @Nullable String until,
        @Nullable String recordedAt,
        @Nullable LocalDate effectiveOn,
        @Nullable @Pattern(regexp = "all") String states) {

    AsOfRequest point() {
        return new AsOfRequest(recordedAt, effectiveOn);
    }

    /** {@code point} is the one that was asked for, if it is one. */
    FindReplay question(ActionId action, AsOf point) {
        if (until != null && recordedAt != null) {
            throw new InvalidRequest(
                    List.of(new FieldProblem("until", "must not be given together with recordedAt", until)));
        }
        return new FindReplay(action, new Stop(until, point.recordedAt(), effectiveOn), states != null);
    }
}
