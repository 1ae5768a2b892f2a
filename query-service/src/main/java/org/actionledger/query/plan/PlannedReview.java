package org.actionledger.query.plan;

import java.time.LocalDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewEvent;
import org.actionledger.events.review.ReviewEvent.ReviewConcluded;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewEvent.ReviewPublished;
import org.actionledger.events.review.ReviewEvent.UpdateCycleSet;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.events.review.UpdateCycle;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Versioned;
import org.jspecify.annotations.Nullable;

/** A review with a plan. */
record PlannedReview(
        ReviewId reviewId,
        long version,
        AgencyId partnership,
        ReviewType type,
        String reference,
        @Nullable String pseudonym,
        @Nullable String title,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate concludedOn,
        @Nullable Rounds rounds)
        implements Versioned {

    /** Updates are collected in rounds that turn from that day. */
    record Rounds(UpdateCycle cycle, LocalDate startingOn) {}

    static PlannedReview after(@Nullable PlannedReview row, ReviewEvent event, Recorded recorded) {
        if (event instanceof ReviewOpened e) {
            return new PlannedReview(
                    e.reviewId(),
                    recorded.version(),
                    e.partnership(),
                    e.type(),
                    e.reference(),
                    e.pseudonym(),
                    e.title(),
                    null,
                    null,
                    null);
        }
        if (row == null) {
            throw new IllegalStateException("review " + event.reviewId() + " was never opened");
        }
        return switch (event) {
            case ReviewOpened _ -> throw new IllegalStateException("handled before");
            case UpdateCycleSet e ->
                row.with(recorded, row.publishedOn, row.concludedOn, new Rounds(e.cycle(), e.startingOn()));
            case ReviewPublished e -> row.with(recorded, e.effectiveOn(), row.concludedOn, row.rounds);
            case ReviewConcluded e -> row.with(recorded, row.publishedOn, e.effectiveOn(), row.rounds);
        };
    }

    ReviewStatus status() {
        if (concludedOn != null) {
            return ReviewStatus.CONCLUDED;
        }
        return publishedOn == null ? ReviewStatus.OPEN : ReviewStatus.PUBLISHED;
    }

    private PlannedReview with(
            Recorded recorded, @Nullable LocalDate published, @Nullable LocalDate concluded, @Nullable Rounds turning) {
        return new PlannedReview(
                reviewId,
                recorded.version(),
                partnership,
                type,
                reference,
                pseudonym,
                title,
                published,
                concluded,
                turning);
    }
}
