package org.actionledger.query.actionpage;

import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewEvent;
import org.actionledger.events.review.ReviewEvent.ReviewConcluded;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewEvent.ReviewPublished;
import org.actionledger.events.review.ReviewEvent.UpdateCycleSet;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Versioned;
import org.jspecify.annotations.Nullable;

/** What a page says of the review behind it. */
record PageReview(
        ReviewId reviewId,
        long version,
        AgencyId partnership,
        ReviewType type,
        String reference,
        @Nullable String pseudonym,
        @Nullable String title)
        implements Versioned {

    static PageReview after(@Nullable PageReview row, ReviewEvent event, Recorded recorded) {
        return switch (event) {
            case ReviewOpened e ->
                new PageReview(
                        e.reviewId(),
                        recorded.version(),
                        e.partnership(),
                        e.type(),
                        e.reference(),
                        e.pseudonym(),
                        e.title());
            case UpdateCycleSet _, ReviewPublished _, ReviewConcluded _ -> {
                if (row == null) {
                    throw new IllegalStateException("review " + event.reviewId() + " was never opened");
                }
                yield row;
            }
        };
    }
}
