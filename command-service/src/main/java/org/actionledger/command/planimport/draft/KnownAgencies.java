package org.actionledger.command.planimport.draft;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.actionledger.command.register.RegisterOf;
import org.actionledger.command.register.RegisteredNames;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.platform.eventstore.ManyStreams;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The registry of agencies as it stands, read from its streams: nothing is held while a draft is read. */
class KnownAgencies {

    private final EventStore events;
    private final ManyStreams streams;

    KnownAgencies(EventStore events, ManyStreams streams) {
        this.events = events;
        this.streams = streams;
    }

    RegisteredNames names() {
        return RegisteredNames.of(
                events.readEvents(RegisterOf.AGENCIES, 0).asStream().toList());
    }

    /** How agencies were registered; one that is not in the registry is left out. */
    Map<AgencyId, AgencyRegistered> registered(Collection<AgencyId> agencies) {
        Map<AgencyId, AgencyRegistered> registered = new LinkedHashMap<>();
        try (Stream<List<DomainEventMessage<?>>> found =
                streams.read(agencies.stream().map(AgencyId::toString).toList(), null)) {
            found.map(events -> events.getFirst().getPayload())
                    .filter(AgencyRegistered.class::isInstance)
                    .map(AgencyRegistered.class::cast)
                    .forEach(agency -> registered.put(agency.agencyId(), agency));
        }
        return registered;
    }

    /** Refuses what is no partnership, as the opening of its review would. */
    void mustBePartnership(AgencyId agency) {
        AgencyRegistered registered = registered(List.of(agency)).get(agency);
        if (registered == null) {
            throw new Refused(Refusal.AGENCY_UNKNOWN, "There is no agency " + agency + ".");
        }
        Refused.refuseIf(registered.kind() != AgencyKind.PARTNERSHIP, Refusal.NOT_A_PARTNERSHIP);
    }
}
