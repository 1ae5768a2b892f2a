package org.actionledger.query.agencydashboard;

import org.actionledger.events.agency.AgencyEvent;
import org.actionledger.events.agency.AgencyEvent.AgencyAliasAdded;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyEvent.AgencySucceeded;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Versioned;
import org.jspecify.annotations.Nullable;

/** What dashboards know of an agency. */
record CountedAgency(AgencyId agencyId, long version, String name, AgencyKind kind) implements Versioned {

    static CountedAgency after(@Nullable CountedAgency row, AgencyEvent event, Recorded recorded) {
        return switch (event) {
            case AgencyRegistered e -> new CountedAgency(e.agencyId(), recorded.version(), e.name(), e.kind());
            case AgencyEvent _
            when row == null -> throw new IllegalStateException("agency " + event.agencyId() + " was never registered");
            case AgencyAliasAdded _, AgencySucceeded _ -> row;
        };
    }
}
