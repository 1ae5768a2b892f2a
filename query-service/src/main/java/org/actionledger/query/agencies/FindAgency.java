package org.actionledger.query.agencies;

import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.past.AsOf;

/** Asks for the whole of an agency. */
record FindAgency(AgencyId agency, AsOf asOf) {}
