package org.actionledger.query.agencydashboard;

import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewEvent;
import org.actionledger.events.review.ReviewEvent.ReviewConcluded;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewEvent.ReviewPublished;
import org.actionledger.events.review.ReviewEvent.UpdateCycleSet;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Versioned;
import org.jspecify.annotations.Nullable;

/** What dashboards know of a review. */
record CountedReview(ReviewId reviewId, long version, AgencyId partnership, String reference, Rounds rounds)
        implements Versioned {

    static CountedReview after(@Nullable CountedReview row, ReviewEvent event, Recorded recorded) {
        return switch (event) {
            case ReviewOpened e ->
                new CountedReview(
                        e.reviewId(), recorded.version(), e.partnership(), e.reference(), Rounds.CALENDAR_QUARTERS);
            case ReviewEvent _
            when row == null -> throw new IllegalStateException("review " + event.reviewId() + " was never opened");
            case UpdateCycleSet e ->
                new CountedReview(
                        e.reviewId(),
                        recorded.version(),
                        row.partnership,
                        row.reference,
                        new Rounds(e.cycle(), e.startingOn()));
            case ReviewPublished _, ReviewConcluded _ -> row;
        };
    }
}
