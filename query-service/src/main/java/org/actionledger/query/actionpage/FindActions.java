package org.actionledger.query.actionpage;

import org.actionledger.events.action.ActionId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Asks which actions go by a reference, or belong to a review, in the order of their references. One that was withdrawn is found by its
 * reference alone.
 *
 * @param reference as people write it; capitals do not matter
 * @param after the place of the last action of the page before; none on the first
 * @param limit how many at most
 */
record FindActions(
        @Nullable String reference,
        @Nullable ReviewId review,
        AsOf asOf,
        @Nullable Place after,
        int limit) {

    record Place(String referenceOrder, ActionId actionId) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int order = referenceOrder.compareTo(other.referenceOrder);
            return order == 0 ? actionId.toString().compareTo(other.actionId.toString()) : order;
        }
    }
}
