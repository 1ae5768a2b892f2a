package org.actionledger.query.agencydashboard;

import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an agency's dashboard.
 *
 * @param partnership counts only what is of this partnership, whose coordinators may ask for that
 */
record AgencyDashboardRequest(@Nullable AgencyId partnership) {}
