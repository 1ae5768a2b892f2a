package org.actionledger.query.overdue;

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

/** What the list shows of a review. */
record OverdueReview(ReviewId reviewId, long version, ReviewType type, String reference) implements Versioned {

    static OverdueReview after(@Nullable OverdueReview row, ReviewEvent event, Recorded recorded) {
        return switch (event) {
            case ReviewOpened e -> new OverdueReview(e.reviewId(), recorded.version(), e.type(), e.reference());
            case UpdateCycleSet _, ReviewPublished _, ReviewConcluded _ -> {
                if (row == null) {
                    throw new IllegalStateException("review " + event.reviewId() + " was never opened");
                }
                yield row;
            }
        };
    }
}
