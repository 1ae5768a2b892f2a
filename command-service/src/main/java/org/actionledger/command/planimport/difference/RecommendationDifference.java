package org.actionledger.command.planimport.difference;

import static org.actionledger.command.planimport.reading.Flag.Reason.NUMBER_DIFFERS;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.planimport.reading.Columns;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.PlanRecommendation;
import org.actionledger.command.planimport.reading.Wording;
import org.actionledger.command.planimport.standing.StandingRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.AmendRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.ReinstateRecommendation;
import org.actionledger.command.wording.PlanWording;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of a recommendation that the ledger does not.
 *
 * @param scopeIsSaid whether any row says a scope that is not merely printed
 * @param isReinstated whether it is pursued again, where it was withdrawn; else the plan changes nothing of it
 */
record RecommendationDifference(
        PlanRecommendation given,
        StandingRecommendation present,
        Columns columns,
        boolean scopeIsSaid,
        boolean isReinstated,
        LocalDate asOf,
        Changes changes) {

    void find() {
        if (given.numberInDocument() && !Wording.fold(given.number()).equals(Wording.fold(present.number()))) {
            changes.flag(
                    NUMBER_DIFFERS,
                    columns.heading(Meaning.NUMBER),
                    "The plan gives the recommendation the number " + given.number() + "; the ledger has it as "
                            + present.number() + ", and that stays.");
        }
        if (present.withdrawn() && !isReinstated) {
            return;
        }
        if (present.withdrawn()) {
            changes.says("Recommendation " + present.number() + " is pursued again.");
            changes.does(new ReinstateRecommendation(present.recommendationId(), reason(), asOf));
        }
        if (isReworded()) {
            changes.says("Recommendation “" + present.text() + "” becomes “" + given.text() + "”.");
        }
        Scope scope = scope();
        if (scope != null && scope != present.scope()) {
            changes.says("Scope of the recommendation "
                    + (present.scope() == null ? "" : "“" + PlanWording.name(present.scope()) + "” becomes ") + "“"
                    + PlanWording.name(scope) + "”.");
        }
        if (isReworded() || scope != present.scope()) {
            changes.does(new AmendRecommendation(
                    present.recommendationId(),
                    isReworded() ? given.text() : present.text(),
                    parts(),
                    scope,
                    reason()));
        }
    }

    private String reason() {
        return "The plan as of " + PlanWording.day(asOf) + " says so.";
    }

    /** The scope that it has after that. */
    @Nullable
    Scope scope() {
        return given.scope() == null || !scopeIsSaid ? present.scope() : given.scope();
    }

    /** The parts that it has after that. */
    List<Part> parts() {
        return isReworded() ? given.parts() : present.parts();
    }

    /** Neither in other words, nor as it is printed, with the parts that stand beside its text. */
    private boolean isReworded() {
        return !given.text().isEmpty()
                && !Wording.fold(given.text()).equals(Wording.fold(present.text()))
                && given.actions().stream()
                        .map(action -> columns.cell(action.row(), Meaning.RECOMMENDATION))
                        .noneMatch(Wording.tidy(PlanWording.recommendation(present.text(), present.parts()))::equals);
    }
}
