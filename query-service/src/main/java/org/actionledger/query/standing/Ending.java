package org.actionledger.query.standing;

import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Correction;
import org.jspecify.annotations.Nullable;

/**
 * How an action ended.
 *
 * @param entry the day it ended
 * @param asPublished taken over from a published plan, without a sign-off here
 */
public record Ending(Entry entry, Closure closure, boolean asPublished) {

    static @Nullable Ending corrected(@Nullable Ending ending, String event, Correction correction) {
        return ending == null || !ending.entry.event().equals(event)
                ? ending
                : new Ending(ending.entry.corrected(correction), ending.closure, ending.asPublished);
    }
}
