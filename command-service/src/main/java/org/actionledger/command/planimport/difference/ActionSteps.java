package org.actionledger.command.planimport.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.action.ActionCommand.ProposeAction;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Post;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;

/** What follows from one row: an action, its milestones, what its lead told of it, and how it ended. */
record ActionSteps(
        ActionId id, RecommendationId recommendation, PlanAction action, List<AgencyId> leads, LocalDate asOf) {

    List<Step> inOrder() {
        List<Step> steps = new ArrayList<>();
        steps.add(ofPartnership(leads.isEmpty() ? propose() : assign()));
        for (int step = 0; step < action.milestones().size(); step++) {
            steps.addAll(new MilestoneSteps(id, action, step, leads, asOf).inOrder());
        }
        if (!leads.isEmpty()) {
            Reports.of(id, action, asOf)
                    .inOrder()
                    .forEach(report -> steps.add(new Step(report, row(), leads.getFirst())));
        }
        if (action.conclusion().stated().isEnd()) {
            steps.add(ofPartnership(Closing.of(id, action.conclusion(), asOf)));
        }
        return steps;
    }

    private ProposeAction propose() {
        return new ProposeAction(
                id,
                recommendation,
                List.of(),
                action.description(),
                action.scope(),
                action.intendedOutcome(),
                action.targets(),
                action.firstDay(asOf));
    }

    private AssignAction assign() {
        return new AssignAction(
                id,
                recommendation,
                List.of(),
                action.description(),
                action.scope(),
                action.intendedOutcome(),
                action.targets(),
                leads.getFirst(),
                leads.subList(1, leads.size()),
                action.responsible() == null ? null : new Post(action.responsible(), null),
                action.firstDay(asOf));
    }

    private Step ofPartnership(Object command) {
        return Step.ofPartnership(command, row());
    }

    private int row() {
        return action.row().number();
    }
}
