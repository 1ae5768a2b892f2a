package org.actionledger.query.agencydashboard;

import java.util.UUID;

/** Asks for the figures of an agency, a partnership or a review as of today. */
record FindDashboard(Scope scope, UUID id) {}
