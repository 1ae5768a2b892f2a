package org.actionledger.query.agencies;

import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Asks which agencies there are, in the order of their names.
 *
 * @param name a part of a name or alias; case, punctuation and spacing do not matter
 * @param after the place of the last agency of the page before; none on the first
 * @param limit how many at most
 */
record FindAgencies(
        @Nullable String name,
        @Nullable AgencyKind kind,
        AsOf asOf,
        @Nullable Place after,
        int limit) {

    record Place(String nameOrder, AgencyId agencyId) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int order = nameOrder.compareTo(other.nameOrder);
            return order == 0 ? agencyId.toString().compareTo(other.agencyId.toString()) : order;
        }
    }
}
