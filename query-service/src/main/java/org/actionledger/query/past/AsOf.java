package org.actionledger.query.past;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.actionledger.platform.time.ClockConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The point on both clocks that an answer is about.
 *
 * @param recordedAt what was recorded after this instant is not known yet; null for all that is known by now
 * @param effectiveOn what was true on this day, in Europe/London
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AsOf(@Nullable Instant recordedAt, LocalDate effectiveOn) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss zzz", Locale.UK).withZone(ClockConfiguration.LONDON);

    /** Whether it is today, by all that is known. */
    public boolean isNow(LocalDate today) {
        return recordedAt == null && effectiveOn.equals(today);
    }

    /** The path with the parameters that ask for this point. */
    public String pinned(String path) {
        return path + (recordedAt == null ? "?" : "?recordedAt=" + recordedAt + "&") + "effectiveOn=" + effectiveOn;
    }

    /** "As it was known on 5 August 2025, 13:00:00 BST: what was true on 5 August 2025." */
    public String sentence() {
        String known =
                recordedAt == null ? "By all that is known now" : "As it was known on " + INSTANT.format(recordedAt);
        return known + ": what was true on " + DAY.format(effectiveOn) + ".";
    }

    /** What the name of a file adds to say of which point it is. A colon cannot stand in such a name everywhere. */
    public String fileSuffix() {
        String known =
                recordedAt == null ? "" : "-known-" + recordedAt.toString().replace(":", "");
        return known + "-true-on-" + effectiveOn;
    }
}
