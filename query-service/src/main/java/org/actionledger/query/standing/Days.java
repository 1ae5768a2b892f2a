package org.actionledger.query.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class Days {

    private Days() {}

    /** The earlier of two days of which either may never come. */
    static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /** What is left of a stretch when the days from one to before another, which may never come, are taken out. */
    static List<Stretch> without(Stretch stretch, LocalDate from, @Nullable LocalDate until) {
        return Stream.concat(
                        stretch.within(null, from).stream(),
                        until == null ? Stream.empty() : stretch.within(until, null).stream())
                .toList();
    }
}
