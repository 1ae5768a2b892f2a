package org.actionledger.query.platform;

import java.time.Instant;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A projection that is, or was, folded afresh from the first event on, into tables beside its own.
 *
 * @param version that is filled
 * @param token what has been read; null before the first batch
 * @param events how many were read
 * @param workedMillis how long that took, without the time in which no instance worked on it
 * @param refused how many streams have an event that the fold could not take
 * @param differences how many a check has found; null before it has compared
 * @param failure why it failed
 */
record Refold(
        long number,
        String projection,
        Purpose purpose,
        int version,
        State state,
        String askedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable TrackingToken token,
        long position,
        long events,
        long workedMillis,
        long refused,
        @Nullable Long differences,
        @Nullable String failure) {

    /** How it is; all but the first are its end. */
    enum State {
        FILLING,
        /** A rebuild: the new tables are in the place of the old. */
        SWITCHED,
        /** A check: the differences are known. */
        COMPARED,
        CANCELLED,
        FAILED
    }

    /** Somebody cancelled it, or another instance of the service has taken it over: what is in hand must not be kept. */
    static class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Lost(long number) {
            super("refold " + number + " is cancelled or taken over", null, false, false);
        }
    }

    String schema() {
        return purpose.schema(projection);
    }
}
