package org.actionledger.query.plan;

import org.actionledger.events.agency.AgencyEvent;
import org.actionledger.events.agency.AgencyEvent.AgencyAliasAdded;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyEvent.AgencySucceeded;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Versioned;
import org.jspecify.annotations.Nullable;

/** What a plan calls an agency. */
record PrintedAgency(AgencyId agencyId, long version, String name) implements Versioned {

    static PrintedAgency after(@Nullable PrintedAgency row, AgencyEvent event, Recorded recorded) {
        return switch (event) {
            case AgencyRegistered e -> new PrintedAgency(e.agencyId(), recorded.version(), e.name());
            case AgencyAliasAdded _, AgencySucceeded _ -> {
                if (row == null) {
                    throw new IllegalStateException("agency " + event.agencyId() + " was never registered");
                }
                yield row;
            }
        };
    }
}
