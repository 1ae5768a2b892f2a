package org.actionledger.query.standing;

import java.time.LocalDate;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Rag;
import org.jspecify.annotations.Nullable;

/**
 * What was said last about one thing, and which event said it, so that a correction finds it.
 *
 * @param event the event's id
 * @param on the day it was true
 * @param rag the rating it gave, where it gave one
 */
public record Entry(String event, LocalDate on, @Nullable Rag rag) {

    static Entry of(String event, LocalDate on) {
        return new Entry(event, on, null);
    }

    /** The rating of an entry that may not have been made yet. */
    public static @Nullable Rag rag(@Nullable Entry entry) {
        return entry == null ? null : entry.rag;
    }

    static @Nullable Entry corrected(@Nullable Entry entry, String event, Correction correction) {
        return entry == null || !entry.event.equals(event) ? entry : entry.corrected(correction);
    }

    Entry corrected(Correction correction) {
        return new Entry(
                event,
                correction.effectiveOn() == null ? on : correction.effectiveOn(),
                correction.rating() == null ? rag : correction.rating());
    }
}
