package org.actionledger.command.planimport.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actionledger.command.agency.AgencyCommand.RegisterAgency;
import org.actionledger.command.door.NewId;
import org.actionledger.command.planimport.reading.Plan;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.command.planimport.reading.PlanAgency;
import org.actionledger.command.planimport.reading.PlanRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.RaiseRecommendation;
import org.actionledger.command.review.ReviewCommand.OpenReview;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;

/** Everything that follows from a plan that was read, as commands in the order in which they are sent. */
final class PlanSteps {

    private final ReviewId review;
    private final LocalDate asOf;
    private final Decided decided;
    private final Map<PlanAgency, AgencyId> agencies = new LinkedHashMap<>();
    private final Map<Integer, ActionId> actions = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private PlanSteps(ReviewId review, LocalDate asOf, Decided decided) {
        this.review = review;
        this.asOf = asOf;
        this.decided = decided;
    }

    static PlanSteps of(Plan plan, ReviewId review, NewImport about, Decided decided) {
        PlanSteps steps = new PlanSteps(review, about.asOf(), decided);
        steps.steps.add(new Step(
                new OpenReview(
                        review, about.partnership(), about.type(), about.reference(), about.pseudonym(), about.title()),
                null,
                null));
        plan.agencies().forEach(steps::register);
        plan.recommendations().forEach(steps::raise);
        return steps;
    }

    List<Step> inOrder() {
        return List.copyOf(steps);
    }

    /** The id of each agency, registered before or by these steps. */
    Map<PlanAgency, AgencyId> agencies() {
        return agencies;
    }

    /** The id of each row's action. */
    Map<Integer, ActionId> actions() {
        return actions;
    }

    private void register(PlanAgency agency) {
        AgencyId id = agency.registered();
        if (id == null) {
            id = NewId.of(AgencyId::new);
            AgencyKind kind = decided.kinds().getOrDefault(agency.name(), AgencyKind.UNKNOWN);
            steps.add(Step.ofPartnership(
                    new RegisterAgency(id, agency.name(), kind, agency.aliases(), null, null), agency.row()));
        }
        agencies.put(agency, id);
    }

    private void raise(PlanRecommendation recommendation) {
        RecommendationId id = NewId.of(RecommendationId::new);
        steps.add(Step.ofPartnership(
                new RaiseRecommendation(
                        id,
                        review,
                        recommendation.number(),
                        recommendation.numberInDocument(),
                        recommendation.text(),
                        recommendation.parts(),
                        recommendation.origin(),
                        recommendation.scope(),
                        ids(recommendation.addressees())),
                recommendation.actions().getFirst().row().number()));
        recommendation.actions().forEach(action -> add(action, id));
    }

    private void add(PlanAction action, RecommendationId recommendation) {
        ActionId id = NewId.of(ActionId::new);
        actions.put(action.row().number(), id);
        steps.addAll(new ActionSteps(id, recommendation, action, ids(action.leads()), asOf).inOrder());
    }

    private List<AgencyId> ids(List<PlanAgency> named) {
        return named.stream().map(agencies::get).toList();
    }
}
