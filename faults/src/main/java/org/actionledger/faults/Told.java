package org.actionledger.faults;

import java.net.http.HttpResponse;
import java.util.Set;

/** What one answer to a write says of it. */
enum Told {
    /** It is stored. */
    ACKNOWLEDGED,
    /** It was decided that it is not. */
    REFUSED,
    /** It was not even begun; it may be sent again. */
    NOT_BEGUN,
    /** Nobody said. */
    UNKNOWN;

    private static final Set<String> NOTHING_WAS_DONE =
            Set.of("service-unavailable", "too-busy", "not-delivered", "rate-limited", "quota-exceeded");

    static Told by(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return ACKNOWLEDGED;
        }
        if (NOTHING_WAS_DONE.stream().anyMatch(type -> answer.body().contains("/problems/" + type + '"'))) {
            return NOT_BEGUN;
        }
        boolean decided = status / 100 == 4 && !answer.body().contains("/problems/still-running\"");
        return decided ? REFUSED : UNKNOWN;
    }

    /** What is known when this was said of a first sending, and {@code next} of the same sent once more with its key. */
    Told andThen(Told next) {
        return this == UNKNOWN && next == NOT_BEGUN ? UNKNOWN : next;
    }

    /** Whether it is worth sending again. */
    boolean isOpen() {
        return this == NOT_BEGUN || this == UNKNOWN;
    }
}
