package org.actionledger.query.standing;

import java.time.LocalDate;
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
}
