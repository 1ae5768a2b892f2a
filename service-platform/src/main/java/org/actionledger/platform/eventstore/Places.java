package org.actionledger.platform.eventstore;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** Where events stand, counted in one way whichever store keeps them: the first has place 1, and place 0 is before all. */
public final class Places {

    private Places() {}

    /** The place of the last event that a reader with that token has heard of; 0 before the first. Those before it may be missing in gaps. */
    public static long of(@Nullable TrackingToken token) {
        TrackingToken plain = token == null ? null : WrappedToken.unwrapLowerBound(token);
        if (plain == null) {
            return 0;
        }
        long position = plain.position().orElse(0);
        // Axon Server counts from 0, PostgreSQL's sequence from 1
        return plain instanceof GlobalSequenceTrackingToken ? position + 1 : position;
    }
}
