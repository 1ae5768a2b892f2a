package org.actionledger.command.planimport.difference;

import static org.actionledger.command.planimport.reading.Flag.Reason.ACTION_UNCERTAIN;
import static org.actionledger.command.planimport.reading.Flag.Reason.NUMBER_REPEATED;
import static org.actionledger.command.planimport.reading.Flag.Reason.REVIEW_CONCLUDED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.actionledger.command.door.NewId;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.Plan;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.command.planimport.reading.PlanRecommendation;
import org.actionledger.command.planimport.standing.StandingAction;
import org.actionledger.command.planimport.standing.StandingPlan;
import org.actionledger.command.planimport.standing.StandingRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.RaiseRecommendation;
import org.actionledger.command.wording.PlanWording;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.RecommendationId;
import org.jspecify.annotations.Nullable;

/** A plan whose review the ledger has: only what is new in it is done. */
final class NextImport {

    private final Plan plan;
    private final LocalDate asOf;
    private final StandingPlan standing;
    private final Agencies agencies;
    private final Matching matching;
    private final Numbers numbers;
    private final Map<RecommendationId, StandingRecommendation> recommendations = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<ProposedRow> rows = new ArrayList<>();

    NextImport(Plan plan, LocalDate asOf, Decided decided, StandingPlan standing) {
        this.plan = plan;
        this.asOf = asOf;
        this.standing = standing;
        this.agencies = new Agencies(plan.agencies(), decided);
        this.matching = Matching.of(plan, standing, decided, agencies);
        this.numbers = new Numbers(standing.recommendations());
        standing.recommendations()
                .forEach(recommendation -> recommendations.put(recommendation.recommendationId(), recommendation));
    }

    Proposal proposal() {
        plan.recommendations().forEach(this::compare);
        rows.sort(Comparator.comparing(ProposedRow::row));
        return new Proposal(
                standing.reviewId(),
                false,
                Difference.inOrder(List.of(), agencies, steps),
                agencies.known(),
                List.copyOf(rows),
                matching.notInFile().stream()
                        .map(action -> new NotInFile(action.actionId(), action.reference(), action.description()))
                        .toList());
    }

    private void compare(PlanRecommendation recommendation) {
        StandingRecommendation present = matching.of(recommendation);
        Optional<PlanAction> first = recommendation.actions().stream()
                .filter(row -> present == null ? isNew(row) : !(matching.of(row) instanceof Match.Uncertain))
                .findFirst();
        Changes changes = new Changes(first.map(row -> row.row().number()).orElse(0));
        Demanded demanded = first.isEmpty()
                ? null
                : present == null ? raised(recommendation, changes) : amended(recommendation, present, changes);
        for (PlanAction row : recommendation.actions()) {
            Changes ofRow =
                    row == first.orElse(null) ? changes : new Changes(row.row().number());
            matching.flags(row).forEach(ofRow::flag);
            rows.add(proposed(row, demanded, ofRow));
            agencies.spokenOf(ofRow.agencies());
            steps.addAll(ofRow.steps());
        }
    }

    /** Whether it brings an action; a review that is concluded takes none. */
    private boolean isNew(PlanAction row) {
        return matching.of(row) instanceof Match.New && !standing.concluded();
    }

    private Demanded raised(PlanRecommendation recommendation, Changes changes) {
        String number = numbers.of(recommendation);
        if (recommendation.numberInDocument() && !number.equals(recommendation.number())) {
            changes.flag(
                    NUMBER_REPEATED,
                    plan.columns().heading(Meaning.NUMBER),
                    "Another recommendation has the number " + recommendation.number()
                            + " already; this one is kept as number " + number + ".");
        }
        RaiseRecommendation raise = NewRecommendation.raise(
                NewId.of(RecommendationId::new), standing.reviewId(), recommendation, number, agencies);
        changes.says("New recommendation " + number + ".");
        changes.does(raise);
        return new Demanded(raise.recommendationId(), raise.scope(), labels(raise.parts()));
    }

    private Demanded amended(PlanRecommendation recommendation, StandingRecommendation present, Changes changes) {
        boolean scopeIsSaid = recommendation.actions().stream()
                .filter(row -> !plan.columns().cell(row.row(), Meaning.SCOPE).isEmpty())
                .anyMatch(row -> !(matching.of(row) instanceof Match.Same(StandingAction action))
                        || !new Printed(standing, present, action).says(plan.columns(), row.row(), Meaning.SCOPE));
        RecommendationDifference difference = new RecommendationDifference(
                recommendation, present, plan.columns(), scopeIsSaid, isReinstated(recommendation), asOf, changes);
        difference.find();
        return new Demanded(present.recommendationId(), difference.scope(), labels(difference.parts()));
    }

    /** Whether its rows speak of it as if it had never been withdrawn, or bring it something new. */
    private boolean isReinstated(PlanRecommendation recommendation) {
        String withdrawn = PlanWording.completionOfWithdrawn(null);
        return !standing.concluded()
                && recommendation.actions().stream()
                        .anyMatch(row -> isNew(row)
                                || !plan.columns()
                                        .cell(row.row(), Meaning.COMPLETION_AND_OUTCOME)
                                        .startsWith(withdrawn));
    }

    private static List<String> labels(List<Part> parts) {
        return parts.stream().map(Part::label).toList();
    }

    private ProposedRow proposed(PlanAction row, @Nullable Demanded demanded, Changes changes) {
        return switch (matching.of(row)) {
            case Match.Same(StandingAction action) -> same(row, action, demanded, changes);
            case Match.New _ ->
                isNew(row) ? brought(row, Objects.requireNonNull(demanded), changes) : notTaken(row, changes);
            case Match.NoAction _ -> known(row, null, null, changes);
            case Match.Uncertain(List<StandingAction> candidates) -> uncertain(row, candidates, changes);
        };
    }

    private ProposedRow same(PlanAction row, StandingAction action, @Nullable Demanded demanded, Changes changes) {
        StandingRecommendation of = Objects.requireNonNull(recommendations.get(action.recommendationId()));
        Printed printed = new Printed(standing, of, action);
        Demanded then = demanded != null && demanded.recommendation().equals(of.recommendationId())
                ? demanded
                : new Demanded(of.recommendationId(), of.scope(), labels(of.parts()));
        List<String> labels = action.parts().isEmpty() ? then.labels() : action.parts();
        Compared compared = new Compared(
                printed.withoutWhatIsPrinted(plan.columns(), row), action, printed, plan.columns(), labels, asOf);
        new ActionDifference(compared, agencies, changes).find(then.scope());
        return known(row, action.actionId(), action.reference(), changes);
    }

    private static ProposedRow known(
            PlanAction row, @Nullable ActionId action, @Nullable String reference, Changes changes) {
        return new ProposedRow(
                row.row().number(),
                changes.steps().isEmpty() ? Effect.SAME : Effect.CHANGED,
                action,
                reference,
                changes.sentences(),
                List.of(),
                changes.flags());
    }

    private ProposedRow brought(PlanAction row, Demanded demanded, Changes changes) {
        ActionId id = NewId.of(ActionId::new);
        new ActionSteps(id, demanded.recommendation(), row, agencies.spokenOf(row.leads()), asOf)
                .inOrder()
                .forEach(changes::add);
        return new ProposedRow(
                row.row().number(), Effect.NEW, id, null, changes.sentences(), List.of(), changes.flags());
    }

    private static ProposedRow notTaken(PlanAction row, Changes changes) {
        changes.flag(REVIEW_CONCLUDED, null, "The review is concluded; it takes no new actions.");
        return new ProposedRow(row.row().number(), Effect.UNMATCHED, null, null, List.of(), List.of(), changes.flags());
    }

    private static ProposedRow uncertain(PlanAction row, List<StandingAction> candidates, Changes changes) {
        List<String> references =
                candidates.stream().map(StandingAction::reference).toList();
        String which = references.isEmpty()
                ? "Which action the row speaks of cannot be told"
                : "The row may speak of " + String.join(" or ", references) + " in other words";
        changes.flag(ACTION_UNCERTAIN, null, which + ", or of a new one; nothing is done until that is said.");
        return new ProposedRow(
                row.row().number(), Effect.UNMATCHED, null, null, List.of(), references, changes.flags());
    }
}
