package org.actionledger.query.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild or a check is.
 *
 * @param number that names it
 * @param version of the projection that it fills
 * @param askedBy the operator who asked for it; {@code release} and {@code nightly} are ours
 * @param percent of the events that are read, from 0 to 100
 * @param events that were read
 * @param behind how many are not read yet, or fewer: numbers that no event has are counted too
 * @param eventsPerSecond as long as an instance of the service worked on it
 * @param secondsLeft until all are read, at that pace; null while nobody can tell
 * @param refusedStreams how many streams have an event that could not be taken
 * @param differingRows what a check has found; null before it has
 * @param failure why it failed; null if it did not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RefoldProgress(
        long number,
        String projection,
        int version,
        Refold.State state,
        String askedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        double percent,
        long events,
        long behind,
        long eventsPerSecond,
        @Nullable Long secondsLeft,
        long refusedStreams,
        @Nullable Long differingRows,
        @Nullable String failure) {

    /** {@code head} is the position of the last event there is. */
    static RefoldProgress of(Refold refold, long head) {
        boolean running = refold.state() == Refold.State.FILLING;
        long behind = running ? Math.max(0, head - refold.position()) : 0;
        return new RefoldProgress(
                refold.number(),
                refold.projection(),
                refold.version(),
                refold.state(),
                refold.askedBy(),
                refold.startedAt(),
                refold.endedAt(),
                percent(refold, head),
                refold.events(),
                behind,
                refold.events() * 1_000 / Math.max(1, refold.workedMillis()),
                running && refold.position() > 0 ? behind * refold.workedMillis() / refold.position() / 1_000 : null,
                refold.refused(),
                refold.differences(),
                refold.failure());
    }

    /** Rounded down to a tenth, so that 100 means all. */
    private static double percent(Refold refold, long head) {
        return switch (refold.state()) {
            case SWITCHED, COMPARED -> 100;
            default -> head == 0 ? 100 : Math.min(1_000, refold.position() * 1_000 / head) / 10.0;
        };
    }
}
