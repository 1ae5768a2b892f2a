package org.actionledger.query.past;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that ask for another point than now.
 *
 * @param recordedAt by what had been recorded up to this instant and at it, as 2026-03-31T09:30:00Z or
 *     2026-03-31T10:30[Europe/London]; by all that is known now, if not given
 * @param effectiveOn as was true on this day; on the day of the instant, or today, if not given
 */
public record AsOfRequest(
        @Nullable String recordedAt, @Nullable LocalDate effectiveOn) {

    /** Whether it asks for any point at all. */
    public boolean isGiven() {
        return recordedAt != null || effectiveOn != null;
    }
}
