package org.actionledger.command.planimport.difference;

import java.util.List;
import org.actionledger.command.door.NewId;
import org.actionledger.command.planimport.reading.Plan;
import org.actionledger.command.planimport.standing.StandingPlan;
import org.actionledger.events.review.ReviewId;
import org.jspecify.annotations.Nullable;

/** Compares a plan as it was read with the plan as it stands. */
public final class Difference {

    private Difference() {}

    /** @param standing the plan of the review as it stands; none where the ledger has not the review yet */
    public static Proposal between(Plan plan, NewImport about, Decided decided, @Nullable StandingPlan standing) {
        ReviewId review = NewId.of(ReviewId::new);
        PlanSteps steps = PlanSteps.of(plan, review, about, decided);
        List<ProposedRow> rows = plan.actions()
                .map(action -> new ProposedRow(
                        action.row().number(),
                        Effect.NEW,
                        steps.actions().get(action.row().number()),
                        null,
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
        return new Proposal(review, true, steps.inOrder(), steps.agencies(), rows, List.of());
    }
}
