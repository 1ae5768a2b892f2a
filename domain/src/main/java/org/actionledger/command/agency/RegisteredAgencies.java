package org.actionledger.command.agency;

import java.util.function.Function;
import java.util.function.Supplier;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Agencies as they stand in the event store. */
public class RegisteredAgencies implements Agencies {

    private final Supplier<Repository<Agency>> repository;

    public RegisteredAgencies(Supplier<Repository<Agency>> repository) {
        this.repository = repository;
    }

    @Override
    public AgencyKind kindOf(AgencyId agency) {
        return find(agency).invoke(Agency::kind);
    }

    @Override
    public @Nullable AgencyId successorOf(AgencyId agency) {
        Function<Agency, @Nullable AgencyId> successor = Agency::successor;
        return find(agency).invoke(successor);
    }

    private Aggregate<Agency> find(AgencyId agency) {
        try {
            return repository.get().load(agency.toString());
        } catch (AggregateNotFoundException notThere) {
            throw new Refused(Refusal.AGENCY_UNKNOWN, "There is no agency " + agency + " in the registry.");
        }
    }
}
