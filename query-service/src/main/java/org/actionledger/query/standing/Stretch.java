package org.actionledger.query.standing;

import java.time.LocalDate;
import java.util.Optional;
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

    /** Those of its days that are not before the first and before the second; either may be open. */
    public Optional<Stretch> within(@Nullable LocalDate first, @Nullable LocalDate end) {
        LocalDate begins = first == null ? from : Days.later(first, from);
        LocalDate ends = Days.earlier(until, end);
        return ends == null || begins.isBefore(ends) ? Optional.of(new Stretch(dueBy, begins, ends)) : Optional.empty();
    }
}
