package org.actionledger.query.overdue;

import org.actionledger.events.agency.AgencyEvent;
import org.actionledger.events.agency.AgencyEvent.AgencyAliasAdded;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyEvent.AgencySucceeded;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Versioned;
import org.jspecify.annotations.Nullable;

/** What the list shows of an agency. */
record OverdueAgency(AgencyId agencyId, long version, String name, AgencyKind kind) implements Versioned {

    static OverdueAgency after(@Nullable OverdueAgency row, AgencyEvent event, Recorded recorded) {
        return switch (event) {
            case AgencyRegistered e -> new OverdueAgency(e.agencyId(), recorded.version(), e.name(), e.kind());
            case AgencyAliasAdded _, AgencySucceeded _ -> {
                if (row == null) {
                    throw new IllegalStateException("agency " + event.agencyId() + " was never registered");
                }
                yield row;
            }
        };
    }
}
