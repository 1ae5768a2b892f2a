package org.actionledger.query.audittrail;

import org.actionledger.events.agency.AgencyEvent;
import org.actionledger.events.agency.AgencyEvent.AgencyAliasAdded;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyEvent.AgencySucceeded;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Versioned;
import org.jspecify.annotations.Nullable;

/** What the trail calls an agency. */
record NamedAgency(AgencyId agencyId, long version, String name) implements Versioned {

    static NamedAgency after(@Nullable NamedAgency row, AgencyEvent event, Recorded recorded) {
        return switch (event) {
            case AgencyRegistered e -> new NamedAgency(e.agencyId(), recorded.version(), e.name());
            case AgencyAliasAdded _, AgencySucceeded _ -> {
                if (row == null) {
                    throw new IllegalStateException("agency " + event.agencyId() + " was never registered");
                }
                yield row;
            }
        };
    }
}
