package org.actionledger.standalone.transfer;

import java.util.OptionalLong;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;

/**
 * What a reader of PostgreSQL has seen, as a reader of Axon Server would say it: so many events from the first on. A place that no event
 * ever took was never there. One that an event took without the reader knowing leaves a hole in what the reader has seen, which cannot be
 * said: then it is all before the hole, and the reader will see again what stands behind it.
 *
 * @param events how many have been seen, from the first on without a hole
 * @param again how many more have been seen behind a hole
 */
record Translation(long events, long again) {

    /** Throws {@link Stopped} for a kind of token that no reader of ours keeps in PostgreSQL. */
    static Translation of(TrackingToken token, Order order) {
        if (token instanceof GlobalSequenceTrackingToken translated) {
            return new Translation(translated.getGlobalIndex() + 1, 0);
        }
        if (!(token instanceof GapAwareTrackingToken seen)) {
            throw new Stopped(
                    Ending.UNUSABLE_DATABASE,
                    "A " + token.getClass().getSimpleName() + " cannot be translated: start the query service on"
                            + " PostgreSQL, wait until its projections have read all"
                            + " events, stop it, and run this again.");
        }
        long upToLast = order.upTo(seen.getIndex());
        OptionalLong hole = order.firstTaken(seen.getGaps());
        if (hole.isEmpty()) {
            return new Translation(upToLast, 0);
        }
        long before = order.upTo(hole.getAsLong()) - 1;
        return new Translation(before, upToLast - before - 1);
    }

    boolean isExact() {
        return again == 0;
    }

    /** Of the last event that has been seen; before the first it says so. */
    GlobalSequenceTrackingToken token() {
        return new GlobalSequenceTrackingToken(events - 1);
    }
}
