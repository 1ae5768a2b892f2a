package org.actionledger.query.agencydashboard.changes;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.actionledger.query.platform.Csv;
import org.jspecify.annotations.Nullable;

/** Changes as CSV, a row for each action, each field before and after. */
final class ChangesCsv {

    private static final List<String> COLUMNS = List.of(
            "action_id",
            "reference",
            "changes",
            "status_before",
            "status_after",
            "leads_before",
            "leads_after",
            "targets_before",
            "targets_after",
            "overdue_before",
            "overdue_after",
            "reported_before",
            "reported_after",
            "assured_before",
            "assured_after",
            "action_to_take_before",
            "action_to_take_after");

    private ChangesCsv() {}

    static String of(Changes changes, boolean marked) {
        Csv csv = new Csv(marked, COLUMNS);
        changes.actions().forEach(line -> csv.row(row(line)));
        return csv.toString();
    }

    private static @Nullable Object[] row(Changes.Line line) {
        return new @Nullable Object[] {
            line.actionId(),
            line.reference(),
            joined(line.kinds(), Enum::name),
            of(line.before(), Changes.State::status),
            line.after().status(),
            of(line.before(), ChangesCsv::leads),
            leads(line.after()),
            of(line.before(), ChangesCsv::targets),
            targets(line.after()),
            of(line.before(), ChangesCsv::overdue),
            overdue(line.after()),
            of(line.before(), Changes.State::reported),
            line.after().reported(),
            of(line.before(), Changes.State::assured),
            line.after().assured(),
            of(line.before(), Changes.State::description),
            line.after().description()
        };
    }

    private static @Nullable Object of(Changes.@Nullable State state, Function<Changes.State, @Nullable Object> field) {
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
