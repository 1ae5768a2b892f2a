package org.actionledger.query.agencydashboard.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.TargetDate;
import org.actionledger.query.standing.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An action at two instants.
 *
 * @param before null where it was not known yet
 * @param dayBefore the British day of the first instant, {@code dayAfter} of the second
 */
record Comparison(@Nullable ComparedAction before, ComparedAction after, LocalDate dayBefore, LocalDate dayAfter) {

    Set<ChangeKind> kinds() {
        if (isWithdrawn(after)) { // what came and went in between, nobody has ever seen in the plan
            return before == null || isWithdrawn(before)
                    ? EnumSet.noneOf(ChangeKind.class)
                    : EnumSet.of(ChangeKind.WITHDRAWN);
        }
        EnumSet<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        add(kinds, ChangeKind.ADDED, before == null);
        add(kinds, ChangeKind.COMPLETION_REPORTED, became(ActionStatus.COMPLETION_REPORTED));
        add(kinds, ChangeKind.CLOSED, became(ActionStatus.CLOSED));
        add(kinds, ChangeKind.REOPENED, after.reopenings() > (before == null ? 0 : before.reopenings()));
        add(
                kinds,
                ChangeKind.BECAME_OVERDUE,
                after.isOverdueOn(dayAfter) && (before == null || !before.isOverdueOn(dayBefore)));
        if (before != null) {
            add(kinds, ChangeKind.SLIPPED, isMoved(Comparator.naturalOrder()));
            add(kinds, ChangeKind.BROUGHT_FORWARD, isMoved(Comparator.reverseOrder()));
            add(kinds, ChangeKind.RE_RATED, !ratings(before).equals(ratings(after)));
            add(
                    kinds,
                    ChangeKind.REASSIGNED,
                    !before.standing().leads().equals(after.standing().leads()));
            add(kinds, ChangeKind.REVISED, !before.description().equals(after.description()));
        }
        return kinds;
    }

    private static boolean isWithdrawn(ComparedAction action) {
        return action.standing().status() == ActionStatus.WITHDRAWN;
    }

    private boolean became(ActionStatus status) {
        return after.standing().status() == status
                && (before == null || before.standing().status() != status);
    }

    /** Whether the second day of any target comes after the first in that order; a target without a day can be neither. */
    private boolean isMoved(Comparator<LocalDate> order) {
        List<TargetDate> first = Objects.requireNonNull(before).targets();
        return IntStream.range(0, Math.min(first.size(), after.targets().size()))
                .anyMatch(i -> {
                    LocalDate from = first.get(i).dueBy();
                    LocalDate to = after.targets().get(i).dueBy();
                    return from != null && to != null && order.compare(from, to) < 0;
                });
    }

    private static List<@Nullable Object> ratings(ComparedAction action) {
        List<@Nullable Object> ratings = new ArrayList<>();
        ratings.add(Entry.rag(action.standing().reported()));
        ratings.add(Entry.rag(action.standing().assured()));
        return ratings;
    }

    private static void add(Set<ChangeKind> kinds, ChangeKind kind, boolean holds) {
        if (holds) {
            kinds.add(kind);
        }
    }
}
