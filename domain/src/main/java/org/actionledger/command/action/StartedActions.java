package org.actionledger.command.action;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/** Actions as they stand in the event store. */
public class StartedActions implements Actions {

    private final Supplier<Repository<Action>> repository;

    public StartedActions(Supplier<Repository<Action>> repository) {
        this.repository = repository;
    }

    @Override
    public boolean isAtRest(ActionId action) {
        return look(action, Action::isAtRest);
    }

    @Override
    public boolean isLedBy(ActionId action, AgencyId agency) {
        return look(action, found -> found.isLedBy(agency));
    }

    private boolean look(ActionId action, Predicate<Action> at) {
        try {
            return repository.get().load(action.toString()).invoke(at::test);
        } catch (AggregateNotFoundException notThere) {
            throw new Refused(Refusal.ACTION_UNKNOWN, "There is no action " + action + ".");
        }
    }
}
