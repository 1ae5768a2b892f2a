package org.actionledger.query.plan;

import java.time.LocalDate;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Rag;
import org.jspecify.annotations.Nullable;

/**
 * What was said last about one thing.
 *
 * @param event which event said it, so that a correction finds it
 * @param on the day it was true
 * @param rating the RAG it gave
 * @param text the narrative, the outcome, or the reason of the rating
 */
record Said(
        String event,
        LocalDate on,
        @Nullable Rag rating,
        @Nullable String text) {

    static @Nullable Said corrected(@Nullable Said said, String wrong, Correction right) {
        if (said == null || !said.event.equals(wrong)) {
            return said;
        }
        return new Said(
                wrong,
                right.effectiveOn() == null ? said.on : right.effectiveOn(),
                right.rating() == null ? said.rating : right.rating(),
                right.text() == null ? said.text : right.text());
    }
}
