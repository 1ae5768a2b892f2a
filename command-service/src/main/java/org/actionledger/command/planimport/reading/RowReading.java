package org.actionledger.command.planimport.reading;

import static org.actionledger.command.planimport.reading.Flag.Reason.COLUMNS_SHIFTED;
import static org.actionledger.command.planimport.reading.Flag.Reason.RATING_UNREAD;
import static org.actionledger.command.planimport.reading.Flag.Reason.SCOPE_UNREAD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/** Reads what one row says of its action. */
final class RowReading {

    /** What a row says, its leads still by their keys in the {@link AgencyBook}. */
    record Read(
            String description,
            @Nullable Scope scope,
            String intendedOutcome,
            Set<String> leads,
            List<TargetDate> targets,
            List<String> milestones,
            List<Update> updates,
            Conclusion conclusion) {}

    private final Columns columns;
    private final AgencyBook book;
    private final Flags flags;
    private final LocalDate asOf;

    RowReading(Columns columns, AgencyBook book, Flags flags, LocalDate asOf) {
        this.columns = columns;
        this.book = book;
        this.flags = flags;
        this.asOf = asOf;
    }

    /** {@code addressees} are the keys of the agencies to which the row's recommendation is made. */
    Read read(Table.Row row, List<Part> parts, Set<String> addressees) {
        boolean shifted = isShifted(row);
        if (shifted) {
            marker(row, Meaning.SCOPE)
                    .flag(
                            COLUMNS_SHIFTED,
                            "No scope is in the scope's column, and an agency's name is in the action's; the cells up"
                                    + " to the target date seem to stand one column beside their headings and are not"
                                    + " read.");
        }
        TargetReading targets = TargetReading.of(columns.cell(row, Meaning.TARGET), marker(row, Meaning.TARGET));
        OutcomeReading intended = OutcomeReading.of(columns.cell(row, Meaning.OUTCOME));
        Conclusion conclusion = conclusion(row, intended.completion());
        return new Read(
                shifted ? "" : columns.cell(row, Meaning.ACTION),
                shifted ? null : scope(row),
                intended.outcome(),
                shifted ? Set.of() : leads(row, addressees),
                TargetsInParts.resolved(targets.targets(), parts),
                shifted ? List.of() : Wording.lines(columns.cell(row, Meaning.MILESTONES)),
                updates(row, targets, conclusion),
                conclusion);
    }

    /** Whether an agency's name stands where the action should, and something else than a scope where the scope should. */
    boolean isShifted(Table.Row row) {
        String scope = columns.cell(row, Meaning.SCOPE);
        return !scope.isEmpty()
                && ScopeReading.of(scope) == null
                && book.find(AgencyName.of(columns.cell(row, Meaning.ACTION)).name(), row.number()) != null;
    }

    private @Nullable Scope scope(Table.Row row) {
        String cell = columns.cell(row, Meaning.SCOPE);
        Scope scope = ScopeReading.of(cell);
        if (scope == null && !cell.isEmpty()) {
            marker(row, Meaning.SCOPE).flag(SCOPE_UNREAD, "The cell says neither local, regional nor national.");
        }
        return scope;
    }

    private Set<String> leads(Table.Row row, Set<String> addressees) {
        return LeadReading.of(
                columns.cell(row, Meaning.LEAD), row.number(), addressees, book, marker(row, Meaning.LEAD));
    }

    private List<Update> updates(Table.Row row, TargetReading targets, Conclusion conclusion) {
        List<Update> told = columns.cells(row, Meaning.PROGRESS).stream()
                .flatMap(cell -> ProgressReading.of(cell).stream())
                .toList();
        List<Update> updates = new ArrayList<>(targets.done());
        updates.addAll(ProgressReading.rated(told, ratings(row), marker(row, Meaning.RATING)));
        updates.addAll(conclusion.updates());
        return List.copyOf(updates);
    }

    private List<RatingReading> ratings(Table.Row row) {
        String cell = columns.cell(row, Meaning.RATING);
        if (!cell.isEmpty() && !RatingReading.isAllRatings(cell)) {
            marker(row, Meaning.RATING).flag(RATING_UNREAD, "A line of the cell is neither red, amber nor green.");
        }
        return RatingReading.all(cell);
    }

    private Conclusion conclusion(Table.Row row, @Nullable CompletionReading added) {
        boolean tellsOutcome = columns.has(Meaning.COMPLETION_AND_OUTCOME);
        Meaning meaning = tellsOutcome ? Meaning.COMPLETION_AND_OUTCOME : Meaning.COMPLETION;
        return Conclusion.of(columns.cell(row, meaning), added, tellsOutcome, asOf, marker(row, meaning))
                .achieved(columns.cell(row, Meaning.ACHIEVED_OUTCOME));
    }

    private Marker marker(Table.Row row, Meaning meaning) {
        return flags.in(row.number(), columns.heading(meaning));
    }
}
