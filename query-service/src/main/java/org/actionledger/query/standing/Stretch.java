package org.actionledger.query.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which an action is late.
 *
 * @param dueBy the earliest promise that is missed on them
 * @param from the first of them
 * @param until the first day after them; none while nobody knows when they end
 */
public record Stretch(
        LocalDate dueBy, LocalDate from, @Nullable LocalDate until) {

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
