package org.actionledger.command.conclusion;

import org.actionledger.command.action.Actions;
import org.actionledger.command.register.RegisterOf;
import org.actionledger.command.register.Registers;
import org.actionledger.command.rule.Leads;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;

/** Who leads what, as the register of a recommendation's actions and these themselves know it. */
public class StoredLeads implements Leads {

    private final Registers registers;
    private final Actions actions;

    public StoredLeads(Registers registers, Actions actions) {
        this.registers = registers;
        this.actions = actions;
    }

    @Override
    public boolean hasActionOf(AgencyId agency, RecommendationId recommendation) {
        return registers.holders(RegisterOf.actions(recommendation)).stream()
                .map(ActionId::of)
                .anyMatch(action -> actions.isLedBy(action, agency));
    }
}
