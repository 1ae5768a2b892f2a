package org.actionledger.command.planimport.reading;

import java.util.List;

/** What tests ask of a plan that was read. */
final class ReadPlans {

    private ReadPlans() {}

    static PlanAction row(Plan plan, int number) {
        return plan.actions()
                .filter(action -> action.row().number() == number)
                .findFirst()
                .orElseThrow();
    }

    static List<Flag.Reason> reasons(PlanAction action) {
        return action.flags().stream().map(Flag::reason).toList();
    }

    static List<String> leads(PlanAction action) {
        return action.leads().stream().map(PlanAgency::name).toList();
    }
}
