package org.actionledger.command.review;

import java.time.LocalDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.events.review.UpdateCycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of a review. Days left out are today. */
public sealed interface ReviewCommand {

    ReviewId reviewId();

    record OpenReview(
            @TargetAggregateIdentifier ReviewId reviewId,
            AgencyId partnership,
            ReviewType type,
            String reference,
            @Nullable String pseudonym,
            @Nullable String title)
            implements ReviewCommand {}

    /** Collects updates in rounds that turn from {@code startingOn}. */
    record SetUpdateCycle(
            @TargetAggregateIdentifier ReviewId reviewId,
            UpdateCycle cycle,
            @Nullable LocalDate startingOn) implements ReviewCommand {}

    record PublishReview(
            @TargetAggregateIdentifier ReviewId reviewId,
            @Nullable LocalDate effectiveOn) implements ReviewCommand {}

    record ConcludeReview(
            @TargetAggregateIdentifier ReviewId reviewId,
            @Nullable LocalDate effectiveOn) implements ReviewCommand {}
}
