package org.actionledger.query.plan;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.actionledger.command.wording.PlanWording;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.query.export.InWords;
import org.actionledger.query.export.Layout;
import org.actionledger.query.export.PrintedTable;
import org.actionledger.query.export.Title;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a table, a row for each action and for each recommendation without one. The columns of the statutory template stand together in
 * their order; the number before them and the reference after them say of each row what it is, so that it is found again.
 */
final class PlanTable {

    private PlanTable() {}

    /** A row; a recommendation about which nothing is done has one too. */
    record Row(Plan.Recommendation recommendation, Plan.@Nullable Action action) {

        static Stream<Row> of(Plan.Recommendation recommendation) {
            return recommendation.actions().isEmpty()
                    ? Stream.of(new Row(recommendation, null))
                    : recommendation.actions().stream().map(action -> new Row(recommendation, action));
        }

        /** {@code cell} is asked where there is an action. */
        <T> @Nullable T of(Function<Plan.Action, @Nullable T> cell) {
            return action == null ? null : cell.apply(action);
        }

        <T> @Nullable T ofUpdate(Function<Plan.Update, T> cell) {
            Plan.Update update = of(Plan.Action::latestUpdate);
            return update == null ? null : cell.apply(update);
        }
    }

    /**
     * All rows of a plan.
     *
     * @param extras names of columns beside those of the template, see {@link PlanFileRequest}
     */
    static PrintedTable of(Plan plan, Title title, Set<String> extras) {
        return columns(extras)
                .table(title, plan.recommendations().stream().flatMap(Row::of).toList());
    }

    private static Layout<Row> columns(Set<String> extras) {
        Layout<Row> columns = Layout.<Row>asPrinted()
                .text("No.", 6, row -> number(row.recommendation()))
                .text("Recommendation", 46, row -> PlanWords.recommendation(row.recommendation()))
                .text("Scope", 10, PlanTable::scope)
                .text("Action to take", 46, row -> row.of(Plan.Action::actionToTake))
                .text("Lead agency", 22, row -> row.of(PlanWords::leads))
                .text("Key milestones", 30, row -> row.of(PlanWords::milestones))
                .text("Target date", 18, row -> row.of(PlanWords::targets))
                .text("Date of completion and outcome", 40, PlanTable::completion);
        if (extras.contains("rag")) {
            columns.rag("RAG", row -> row.of(Plan.Action::reported))
                    .rag("RAG assured", row -> row.of(Plan.Action::assured));
        }
        if (extras.contains("latest-update")) {
            columns.text("Latest update", 46, row -> row.ofUpdate(Plan.Update::narrative))
                    .day("Reported on", row -> row.ofUpdate(Plan.Update::effectiveOn));
        }
        if (extras.contains("intended-outcome")) {
            columns.text("Intended outcome", 40, row -> row.of(Plan.Action::intendedOutcome));
        }
        if (extras.contains("responsible")) {
            columns.text("Responsible post", 20, row -> row.of(PlanWords::responsible));
        }
        if (extras.contains("first-target")) {
            columns.text("First target date", 18, row -> row.of(PlanWords::firstTargets));
        }
        if (extras.contains("parts")) {
            columns.text("Parts answered", 10, row -> row.of(action -> String.join(", ", action.parts())));
        }
        return columns.text("Action reference", 16, row -> row.of(Plan.Action::reference));
    }

    /** Where the document printed none, it prints none. */
    private static @Nullable String number(Plan.Recommendation recommendation) {
        return recommendation.numberInDocument() ? recommendation.number() : null;
    }

    /** The action's own, else its recommendation's. */
    private static @Nullable String scope(Row row) {
        Scope own = row.of(Plan.Action::scope);
        return InWords.nameOf(own == null ? row.recommendation().scope() : own);
    }

    private static @Nullable String completion(Row row) {
        String completion = row.of(PlanWords::completion);
        return row.recommendation().withdrawn() ? PlanWording.completionOfWithdrawn(completion) : completion;
    }
}
