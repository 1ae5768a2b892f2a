package org.actionledger.platform.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a reader remembers of places it passed while they were empty. Places are given out when an event is inserted, but the event shows
 * when its transaction ends, which may be later than that of an event behind it. A place stays empty for good if the transaction
 * was rolled back; nobody can tell, so a reader stops waiting for it after some time.
 */
final class Gaps {

    /** Longer than any transaction may take from its first event's time to its commit. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    static final int MOST_PLACES_BEHIND = 10_000;

    private Gaps() {}

    /** Whether who has seen that has seen the event at that place. */
    static boolean covered(@Nullable GapAwareTrackingToken seen, long index) {
        return seen != null && index <= seen.getIndex() && !seen.getGaps().contains(index);
    }

    /** What was seen before, and the event at that place. */
    static GapAwareTrackingToken after(@Nullable GapAwareTrackingToken seen, long index, Instant time) {
        boolean recent = time.isAfter(GenericEventMessage.clock.instant().minus(PATIENCE));
        if (seen != null) {
            return seen.advanceTo(index, recent ? MOST_PLACES_BEHIND : 0);
        }
        List<Long> before = recent ? LongStream.range(1, index).boxed().toList() : List.of();
        return GapAwareTrackingToken.newInstance(index, before);
    }
}
