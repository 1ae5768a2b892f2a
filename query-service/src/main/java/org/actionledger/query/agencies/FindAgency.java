package org.actionledger.query.agencies;

import org.actionledger.events.agency.AgencyId;

/** Asks for the whole of an agency. */
record FindAgency(AgencyId agency) {}
