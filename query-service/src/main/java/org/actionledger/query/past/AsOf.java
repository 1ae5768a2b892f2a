package org.actionledger.query.past;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The point on both clocks that an answer is about.
 *
 * @param recordedAt what was recorded after this instant is not known yet; null for all that is known by now
 * @param effectiveOn what was true on this day, in Europe/London
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AsOf(@Nullable Instant recordedAt, LocalDate effectiveOn) {

    /** Whether it is today, by all that is known. */
    public boolean isNow(LocalDate today) {
        return recordedAt == null && effectiveOn.equals(today);
    }

    /** The path with the parameters that ask for this point. */
    public String pinned(String path) {
        return path + (recordedAt == null ? "?" : "?recordedAt=" + recordedAt + "&") + "effectiveOn=" + effectiveOn;
    }
}
