package org.actionledger.command.planimport.difference;

import java.util.stream.Collectors;
import org.actionledger.command.planimport.reading.Columns;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.command.planimport.reading.Wording;
import org.actionledger.command.planimport.standing.StandingAction;
import org.actionledger.command.planimport.standing.StandingAction.Report;
import org.actionledger.command.planimport.standing.StandingPlan;
import org.actionledger.command.planimport.standing.StandingRecommendation;
import org.actionledger.command.wording.PlanWording;
import org.actionledger.command.wording.PlanWording.Ended;
import org.actionledger.command.wording.PrintedMilestone;
import org.jspecify.annotations.Nullable;

/**
 * An action as the ledger prints it. A cell that says just that says nothing new, whatever else might be read from it: a report
 * that is printed among others is no new one, and a scope that is the recommendation's is not yet the action's.
 */
record Printed(StandingPlan plan, StandingRecommendation recommendation, StandingAction action) {

    /** Whether the row has such a cell and it says what is printed. */
    boolean says(Columns columns, Table.Row row, Meaning meaning) {
        return columns.has(meaning) && columns.cell(row, meaning).equals(Wording.tidy(cell(meaning)));
    }

    /** Whether the row's cells of progress and rating, as far as there are any, say what was reported last. */
    boolean saysLatestReport(Columns columns, Table.Row row) {
        return saysOrIsBlank(columns, row, Meaning.PROGRESS) && saysOrIsBlank(columns, row, Meaning.RATING);
    }

    private boolean saysOrIsBlank(Columns columns, Table.Row row, Meaning meaning) {
        return columns.cell(row, meaning).isEmpty() || says(columns, row, meaning);
    }

    /** The row without what its cells of progress and completion say only as they are printed. */
    PlanAction withoutWhatIsPrinted(Columns columns, PlanAction row) {
        PlanAction rest = says(columns, row.row(), Meaning.COMPLETION_AND_OUTCOME) ? row.withoutConclusion() : row;
        if (!saysLatestReport(columns, row.row())) {
            return rest;
        }
        String printed = Wording.fold(cell(Meaning.PROGRESS) + "\n" + cell(Meaning.RATING));
        return rest.withUpdates(rest.updates().stream()
                .filter(update -> !printed.contains(Wording.fold(update.text())))
                .toList());
    }

    private String cell(Meaning meaning) {
        return switch (meaning) {
            case RECOMMENDATION -> PlanWording.recommendation(recommendation.text(), recommendation.parts());
            case SCOPE -> name(action.scope() == null ? recommendation.scope() : action.scope());
            case ACTION -> action.description();
            case LEAD ->
                action.leads().stream()
                        .map(lead -> plan.agencies().getOrDefault(lead, lead.toString()))
                        .collect(Collectors.joining("\n"));
            case RESPONSIBLE ->
                action.responsible() == null ? "" : action.responsible().title();
            case MILESTONES ->
                action.milestones().stream().map(Printed::milestone).collect(Collectors.joining("\n"));
            case TARGET -> PlanWording.targets(action.targets());
            case RATING -> name(action.reported());
            case PROGRESS -> action.latestReport().map(Report::text).orElse("");
            case COMPLETION_AND_OUTCOME -> completion();
            case OUTCOME -> action.intendedOutcome() == null ? "" : action.intendedOutcome();
            case NUMBER, ORIGIN, COMPLETION, ACHIEVED_OUTCOME, PROGRESS_DAY, ACTION_REFERENCE, NOTHING ->
                throw new IllegalStateException("nothing of the action is printed as " + meaning);
        };
    }

    static String milestone(StandingAction.Step step) {
        String target = step.milestone().target() == null
                ? null
                : step.milestone().target().raw();
        return new PrintedMilestone(step.milestone().description(), target, step.achievedOn()).print();
    }

    private String completion() {
        StandingAction.Ending ending = action.ending();
        String completion = PlanWording.completion(
                action.status(),
                ending == null
                        ? null
                        : new Ended(
                                ending.on(),
                                ending.outcome(),
                                ending.closure(),
                                ending.supersededBy(),
                                ending.asWritten()));
        if (recommendation.withdrawn()) {
            return PlanWording.completionOfWithdrawn(completion);
        }
        return completion == null ? "" : completion;
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : PlanWording.name(constant);
    }
}
