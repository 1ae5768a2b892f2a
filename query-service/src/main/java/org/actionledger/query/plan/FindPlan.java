package org.actionledger.query.plan;

import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the plan of a review, in the order of its recommendations' numbers.
 *
 * @param after the place of the last recommendation of the page before; none on the first
 * @param limit how many recommendations at most
 */
record FindPlan(ReviewId review, AsOf asOf, @Nullable Place after, int limit) {

    record Place(String numberOrder, RecommendationId recommendationId) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int order = numberOrder.compareTo(other.numberOrder);
            return order == 0 ? recommendationId.toString().compareTo(other.recommendationId.toString()) : order;
        }
    }
}
