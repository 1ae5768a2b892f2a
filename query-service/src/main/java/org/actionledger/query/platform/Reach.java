package org.actionledger.query.platform;

import java.util.List;
import java.util.function.Predicate;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * How far a projection had read at one moment.
 *
 * @param parts its segments, wherever they are worked on; none before its processor was ever started
 */
record Reach(List<Part> parts) {

    /**
     * What one segment has seen.
     *
     * @param token null before the first event
     * @param here whether this instance works on it; of others it is only known what they have stored last
     */
    record Part(Segment segment, @Nullable TrackingToken token, boolean here) {}

    /** Whether each part has seen what stands at that place, or is elsewhere and has nothing to do with anything that far. */
    boolean includes(long place, Predicate<Part> idle) {
        return !parts.isEmpty()
                && parts.stream().allMatch(part -> Place.seen(part.token, place) || (!part.here && idle.test(part)));
    }

    boolean isAllHere() {
        return parts.stream().allMatch(Part::here);
    }
}
