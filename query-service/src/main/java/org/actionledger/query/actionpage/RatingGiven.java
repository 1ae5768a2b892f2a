package org.actionledger.query.actionpage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Rag;
import org.actionledger.query.platform.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A rating that was given once, as it stands after all corrections.
 *
 * @param kind whose it is
 * @param sequence the number of its entry in the action's stream of events, from 0
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RatingGiven(
        Kind kind,
        Rag rag,
        @Nullable String reason,
        LocalDate effectiveOn,
        Instant recordedAt,
        long sequence,
        String eventId,
        boolean corrected) {

    enum Kind {
        /** An agency's. */
        REPORTED,
        /** The partnership's own. */
        ASSURED
    }

    /** The one that came with a progress update. */
    static RatingGiven of(Rag rag, ProgressUpdate update) {
        return new RatingGiven(
                Kind.REPORTED,
                rag,
                update.ratingReason(),
                update.effectiveOn(),
                update.recordedAt(),
                update.sequence(),
                update.eventId(),
                update.asRecorded() != null);
    }

    static RatingGiven of(RatingAssured e, Recorded recorded) {
        return new RatingGiven(
                Kind.ASSURED,
                e.assured(),
                e.reason(),
                e.effectiveOn(),
                recorded.at(),
                recorded.version(),
                recorded.eventId(),
                false);
    }

    RatingGiven corrected(Correction right) {
        return new RatingGiven(
                kind,
                right.rating() == null ? rag : right.rating(),
                right.text() == null ? reason : right.text(),
                right.effectiveOn() == null ? effectiveOn : right.effectiveOn(),
                recordedAt,
                sequence,
                eventId,
                true);
    }
}
