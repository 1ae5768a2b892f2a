package org.actionledger.query.actionpage.replay;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a replay ends; with nothing of it, at the last event.
 *
 * @param until the last event, by its id or its number
 * @param recordedAt what was recorded after this instant is not looked at
 * @param effectiveOn what was not yet true on this day is left out
 */
record Stop(
        @Nullable String until,
        @Nullable Instant recordedAt,
        @Nullable LocalDate effectiveOn) {}
