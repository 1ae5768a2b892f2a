package org.actionledger.query.agencydashboard;

import java.util.UUID;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the figures of an agency, a partnership or a review as of a point on both clocks.
 *
 * @param partnership only what is of this one; all, if none
 */
record FindDashboard(Scope scope, UUID id, @Nullable AgencyId partnership, AsOf asOf) {

    FindDashboard(Scope scope, UUID id, AsOf asOf) {
        this(scope, id, null, asOf);
    }
}
