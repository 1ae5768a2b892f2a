package org.actionledger.query.audittrail;

import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.agency.AgencyEvent;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.platform.Additions;
import org.actionledger.query.platform.Fold;
import org.actionledger.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** Keeps the trail: one entry for each event of each action, which nothing ever changes. */
@ProcessingGroup(AuditTrailProjection.NAME)
class AuditTrailProjection {

    static final String NAME = "audittrail";

    private final Additions<Entry> entries;
    private final Fold<AgencyEvent, AgencyId, NamedAgency> agencies;

    AuditTrailProjection(TrailTables tables) {
        entries = new Additions<>(tables::add);
        agencies = new Fold<>(AgencyEvent.class, AgencyEvent::agencyId, tables.agencies(), NamedAgency::after);
    }

    @EventHandler
    void on(ActionEvent event, DomainEventMessage<?> message) {
        entries.add(Entry.of(event, Recorded.of(message)));
    }

    @EventHandler
    void on(AgencyEvent event, DomainEventMessage<?> message) {
        agencies.apply(event, Recorded.of(message));
    }
}
