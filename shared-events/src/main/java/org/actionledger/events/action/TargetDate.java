package org.actionledger.events.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A target date: its wording and how it was read.
 *
 * @param raw the wording as it was written
 * @param dueBy the last day of the period, in Europe/London; none where no date could be read
 * @param part the lettered part it belongs to, where it belongs to one
 * @param step the step it belongs to, as the plan names it, where it belongs to one
 */
public record TargetDate(
        String raw,
        @Nullable LocalDate dueBy,
        Precision precision,
        TargetKind kind,
        @Nullable String part,
        @Nullable String step) {

    public TargetDate {
        if ((dueBy == null) != (precision == Precision.NONE)) {
            throw new IllegalArgumentException(
                    "a target date has a day exactly when its precision is not NONE: " + raw);
        }
    }

    /** A day somebody gave as a day. */
    public static TargetDate due(LocalDate day) {
        return new TargetDate(day.toString(), day, Precision.DAY, TargetKind.DUE, null, null);
    }

    /** A wording nobody could read. */
    public static TargetDate unread(String raw) {
        return new TargetDate(raw, null, Precision.NONE, TargetKind.UNKNOWN, null, null);
    }

    /** Whether it can be missed: kind {@code DUE} with a day. */
    public boolean canBeMissed() {
        return kind == TargetKind.DUE && dueBy != null;
    }
}
