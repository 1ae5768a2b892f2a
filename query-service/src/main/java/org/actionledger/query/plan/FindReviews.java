package org.actionledger.query.plan;

import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Asks which reviews there are, in the order of their references.
 *
 * @param after the place of the last review of the page before; none on the first
 * @param limit how many at most
 */
record FindReviews(
        @Nullable AgencyId partnership,
        @Nullable ReviewStatus status,
        AsOf asOf,
        @Nullable Place after,
        int limit) {

    record Place(String referenceOrder, ReviewId reviewId) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int order = referenceOrder.compareTo(other.referenceOrder);
            return order == 0 ? reviewId.toString().compareTo(other.reviewId.toString()) : order;
        }
    }
}
