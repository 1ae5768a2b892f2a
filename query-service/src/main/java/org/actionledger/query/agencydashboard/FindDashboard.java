package org.actionledger.query.agencydashboard;

import java.util.UUID;
import org.actionledger.query.past.AsOf;

/** Asks for the figures of an agency, a partnership or a review as of a point on both clocks. */
record FindDashboard(Scope scope, UUID id, AsOf asOf) {}
