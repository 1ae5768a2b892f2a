package org.actionledger.query.agencydashboard.changes;

import java.util.List;
import org.actionledger.events.Id;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Asks what changed between two instants: in an action, in those an agency led at either, or in those of a review.
 *
 * @param of an {@code ActionId}, an {@code AgencyId} or a {@code ReviewId}
 * @param kinds any of these; none means all
 * @param after the place of the last action of the page before; null on the first
 * @param limit how many actions
 */
record FindChanges(
        Id of,
        AsOf from,
        AsOf to,
        List<ChangeKind> kinds,
        @Nullable Place after,
        int limit) {

    record Place(String referenceOrder, String actionId) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int order = referenceOrder.compareTo(other.referenceOrder);
            return order == 0 ? actionId.compareTo(other.actionId) : order;
        }
    }
}
