package org.actionledger.query.overdue;

import java.time.LocalDate;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Rag;
import org.jspecify.annotations.Nullable;

/**
 * What was said last about one thing, and which event said it, so that a correction finds it.
 *
 * @param event the event's id
 * @param on the day it was true
 * @param rag the rating it gave, where it is one
 */
record Entry(String event, LocalDate on, @Nullable Rag rag) {

    static Entry of(String event, LocalDate on) {
        return new Entry(event, on, null);
    }

    static @Nullable Entry corrected(@Nullable Entry entry, String event, Correction correction) {
        if (entry == null || !entry.event.equals(event)) {
            return entry;
        }
        return new Entry(
                event,
                correction.effectiveOn() == null ? entry.on : correction.effectiveOn(),
                correction.rating() == null ? entry.rag : correction.rating());
    }

    static @Nullable Rag rag(@Nullable Entry entry) {
        return entry == null ? null : entry.rag;
    }
}
