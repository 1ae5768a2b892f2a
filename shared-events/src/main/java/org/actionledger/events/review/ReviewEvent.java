package org.actionledger.events.review;

import java.time.LocalDate;
import org.actionledger.events.Effective;
import org.actionledger.events.agency.AgencyId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a review, in the order a reader meets it. */
public sealed interface ReviewEvent {

    ReviewId reviewId();

    /** A partnership holds a review; the reference is unique within the partnership. */
    @Revision("1")
    record ReviewOpened(
            ReviewId reviewId,
            AgencyId partnership,
            ReviewType type,
            String reference,
            @Nullable String pseudonym,
            @Nullable String title)
            implements ReviewEvent {}

    /** Updates are collected in rounds that turn from {@code startingOn}. */
    @Revision("1")
    record UpdateCycleSet(ReviewId reviewId, UpdateCycle cycle, LocalDate startingOn) implements ReviewEvent {}

    /** Its report is public. */
    @Revision("1")
    record ReviewPublished(ReviewId reviewId, LocalDate effectiveOn) implements ReviewEvent, Effective {}

    /** Every action is closed and the partnership has put the plan away. */
    @Revision("1")
    record ReviewConcluded(ReviewId reviewId, LocalDate effectiveOn) implements ReviewEvent, Effective {}
}
