package org.actionledger.query.agencies;

import org.actionledger.events.agency.AgencyEvent;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.platform.Fold;
import org.actionledger.query.platform.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** Keeps the registry. */
@ProcessingGroup(AgenciesProjection.NAME)
class AgenciesProjection {

    static final String NAME = "agencies";

    private final Fold<AgencyEvent, AgencyId, RegisteredAgency> agencies;

    AgenciesProjection(AgencyTable table) {
        agencies = new Fold<>(AgencyEvent.class, AgencyEvent::agencyId, table.rows(), RegisteredAgency::after);
    }

    @EventHandler
    void on(AgencyEvent event, DomainEventMessage<?> message) {
        agencies.apply(event, Recorded.of(message));
    }
}
