package org.actionledger.events.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How often a partnership collects updates; a round is one turn of the cycle. */
public enum UpdateCycle {
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12);

    private final int months;

    UpdateCycle(int months) {
        this.months = months;
    }

    /**
     * The first day of the round that {@code day} lies in, counted from the cycle's first day; that first day for days before it.
     * A cycle that starts on the 31st turns on the last day of shorter months.
     */
    public LocalDate roundStart(LocalDate startingOn, LocalDate day) {
        return startingOn.plusMonths(turns(startingOn, day) * months);
    }

    /** The first day of the round after the one that {@code day} lies in. */
    public LocalDate nextRoundStart(LocalDate startingOn, LocalDate day) {
        return startingOn.plusMonths((turns(startingOn, day) + 1) * months);
    }

    private long turns(LocalDate startingOn, LocalDate day) {
        long turns = Math.max(0, ChronoUnit.MONTHS.between(startingOn, day) / months);
        LocalDate next =
                startingOn.plusMonths((turns + 1) * months); // `between` does not count a month that was cut short
        return next.isAfter(day) ? turns : turns + 1;
    }
}
