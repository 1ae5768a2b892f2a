package org.actionledger.query.agencydashboard.changes;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.actionledger.query.export.InWords;
import org.actionledger.query.export.Layout;
import org.actionledger.query.export.PrintedTable;
import org.actionledger.query.export.Title;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/** Changes as a table, a row for each action, each field before and after. */
final class ChangesTable {

    private static final Layout<Changes.Line> COLUMNS = Layout.<Changes.Line>ofList()
            .text("Action id", Changes.Line::actionId)
            .text("Reference", Changes.Line::reference)
            .text("Changes", line -> joined(line.kinds(), InWords::name))
            .word("Status before", line -> of(line.before(), Changes.State::status))
            .word("Status after", line -> line.after().status())
            .text("Leads before", line -> of(line.before(), ChangesTable::leads))
            .text("Leads after", line -> leads(line.after()))
            .text("Targets before", line -> of(line.before(), ChangesTable::targets))
            .text("Targets after", line -> targets(line.after()))
            .text("Overdue before", line -> of(line.before(), ChangesTable::overdue))
            .text("Overdue after", line -> overdue(line.after()))
            .rag("Reported before", line -> of(line.before(), Changes.State::reported))
            .rag("Reported after", line -> line.after().reported())
            .rag("Assured before", line -> of(line.before(), Changes.State::assured))
            .rag("Assured after", line -> line.after().assured())
            .prose("Action to take before", line -> of(line.before(), Changes.State::description))
            .prose("Action to take after", line -> line.after().description());

    private ChangesTable() {}

    /** {@code file} is its name without ending. */
    static PrintedTable of(Changes changes, AsOf from, AsOf to, String file) {
        return COLUMNS.table(
                new Title(
                        "Changes of " + changes.name(),
                        List.of("Before: " + from.sentence(), "After: " + to.sentence()),
                        file),
                changes.actions());
    }

    private static <T> @Nullable T of(Changes.@Nullable State state, Function<Changes.State, @Nullable T> field) {
        return state == null ? null : field.apply(state);
    }

    private static String leads(Changes.State state) {
        return joined(
                state.leads(),
                lead -> Objects.requireNonNullElse(lead.name(), lead.agencyId().toString()));
    }

    /** Where a target was read as a day, that day; else its wording. */
    private static String targets(Changes.State state) {
        return joined(
                state.targets(),
                target -> target.dueBy() == null ? target.raw() : target.dueBy().toString());
    }

    private static String overdue(Changes.State state) {
        return state.overdue() ? "yes" : "no";
    }

    private static <T> String joined(Collection<T> all, Function<T, String> words) {
        return all.stream().map(words).collect(Collectors.joining("; "));
    }
}
