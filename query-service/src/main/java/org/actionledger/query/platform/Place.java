package org.actionledger.query.platform;

import java.util.List;
import java.util.SortedSet;
import org.actionledger.platform.eventstore.Places;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** Where an event stands in the store. A token says what its reader has seen, which is not the same: an event may come to stand in a gap. */
final class Place {

    private Place() {}

    /** The place of the event with which a reader came from one token to the next. */
    static long between(@Nullable TrackingToken before, TrackingToken after) {
        if (before instanceof GapAwareTrackingToken earlier
                && after instanceof GapAwareTrackingToken later
                && later.getIndex() <= earlier.getIndex()) {
            SortedSet<Long> left = later.getGaps();
            return earlier.getGaps().stream()
                    .filter(gap -> !left.contains(gap))
                    .findFirst()
                    .orElse(later.getIndex());
        }
        return Places.of(after);
    }

    /** Whether a reader with that token has seen what stands there. */
    static boolean seen(@Nullable TrackingToken token, long place) {
        TrackingToken plain = token == null ? null : WrappedToken.unwrapLowerBound(token);
        return plain != null
                && place <= Places.of(plain)
                && !(plain instanceof GapAwareTrackingToken aware
                        && aware.getGaps().contains(place));
    }

    /** Whether a reader with that token has seen all that these parts of a projection have. */
    static boolean seenAllOf(List<StoredTokens.Stored> parts, @Nullable TrackingToken seen) {
        return parts.stream()
                .map(StoredTokens.Stored::token)
                .allMatch(
                        token -> token == null || (seen != null && seen.covers(WrappedToken.unwrapLowerBound(token))));
    }
}
