package org.actionledger.command.planimport.difference;

import java.util.ArrayList;
import java.util.List;
import org.actionledger.command.door.NewId;
import org.actionledger.command.planimport.reading.Plan;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.command.planimport.reading.PlanRecommendation;
import org.actionledger.command.review.ReviewCommand.OpenReview;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;

/** A plan whose review the ledger has not: all of it is new. */
final class FirstImport {

    private final Plan plan;
    private final NewImport about;
    private final Agencies agencies;
    private final ReviewId review = NewId.of(ReviewId::new);
    private final List<Step> steps = new ArrayList<>();
    private final List<ProposedRow> rows = new ArrayList<>();

    FirstImport(Plan plan, NewImport about, Decided decided) {
        this.plan = plan;
        this.about = about;
        this.agencies = new Agencies(plan.agencies(), decided);
    }

    Proposal proposal() {
        plan.recommendations().forEach(this::raise);
        Step open = new Step(
                new OpenReview(
                        review, about.partnership(), about.type(), about.reference(), about.pseudonym(), about.title()),
                null,
                null);
        return new Proposal(
                review,
                true,
                Difference.inOrder(List.of(open), agencies, steps),
                agencies.known(),
                List.copyOf(rows),
                List.of());
    }

    private void raise(PlanRecommendation recommendation) {
        RecommendationId id = NewId.of(RecommendationId::new);
        steps.add(Step.ofPartnership(
                NewRecommendation.raise(id, review, recommendation, recommendation.number(), agencies),
                recommendation.actions().getFirst().row().number()));
        recommendation.actions().forEach(action -> add(action, id));
    }

    private void add(PlanAction action, RecommendationId recommendation) {
        ActionId id = NewId.of(ActionId::new);
        steps.addAll(
                new ActionSteps(id, recommendation, action, agencies.spokenOf(action.leads()), about.asOf()).inOrder());
        rows.add(new ProposedRow(action.row().number(), Effect.NEW, id, null, List.of(), List.of(), List.of()));
    }
}
