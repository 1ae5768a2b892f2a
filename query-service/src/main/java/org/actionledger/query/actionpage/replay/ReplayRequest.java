package org.actionledger.query.actionpage.replay;

import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.actionledger.events.action.ActionId;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;
import org.actionledger.platform.time.ClockConfiguration;
import org.actionledger.query.past.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Where a replay ends and how much it shows.
 *
 * @param until the last event to take, by its id or by its number from 0; not together with recordedAt
 * @param recordedAt take what was recorded up to this instant and at it, as 2026-03-31T09:30:00Z or
 *     2026-03-31T10:30[Europe/London]
 * @param effectiveOn take what was true on this day, as far as it is known at the instant or event at which the replay ends; what
 *     says no day counts on the British day it was recorded, and a correction on the day of what it corrects
 * @param states {@code all} for the whole state after each event, and not at the end alone
 */
record ReplayRequest(
        @Nullable String until,
        @Nullable String recordedAt,
        @Nullable LocalDate effectiveOn,
        @Nullable @Pattern(regexp = "all") String states) {

    FindReplay question(ActionId action, Clock clock) {
        List<FieldProblem> wrong = new ArrayList<>();
        if (until != null && recordedAt != null) {
            wrong.add(new FieldProblem("until", "must not be given together with recordedAt", until));
        }
        Instant now = clock.instant();
        Instant instant = recordedAt == null ? null : Moment.read("recordedAt", recordedAt);
        if (instant != null && instant.isAfter(now)) {
            wrong.add(new FieldProblem("recordedAt", "must not be in the future; it is " + now, recordedAt));
        }
        LocalDate today = LocalDate.ofInstant(now, ClockConfiguration.LONDON);
        if (effectiveOn != null && effectiveOn.isAfter(today)) {
            wrong.add(new FieldProblem(
                    "effectiveOn", "must not be in the future; it is " + today, effectiveOn.toString()));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        return new FindReplay(action, new Stop(until, instant, effectiveOn), states != null);
    }
}
