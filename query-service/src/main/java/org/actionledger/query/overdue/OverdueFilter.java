package org.actionledger.query.overdue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionledger.events.Id;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of {@code overdue.lateness l} are asked for, as conditions in SQL.
 *
 * @param ofActions whether they look at {@code overdue.action a} too
 * @param ofAgencies whether they look at {@code overdue.agency g} too
 */
record OverdueFilter(List<String> conditions, Map<String, Object> values, boolean ofActions, boolean ofAgencies) {

    static OverdueFilter of(Wanted asked, LocalDate asOf, LocalDate today) {
        Building building = new Building();
        if (asOf.isBefore(today)) {
            building.add("l.late_from <= :asOf and (l.late_until is null or l.late_until > :asOf)", "asOf", asOf);
        } else {
            // What is done was done by today, so the index of what is not done has them all.
            building.add("l.late_until is null and l.due_by < :asOf", "asOf", asOf);
        }
        building.addId("l.agency", "agency", asked.agency());
        if (asked.agency() == null) {
            building.conditions.add("l.position = 0");
        }
        building.addId("l.partnership", "partnership", asked.partnership());
        building.addId("l.review_id", "review", asked.review());
        if (asked.agencyKind() != null) {
            building.add("g.kind = :kind", "kind", asked.agencyKind().name());
        }
        building.addRatings("a.reported", "rag", asked.rag());
        building.addRatings("a.assured", "assuredRag", asked.assuredRag());
        if (asked.minDaysOverdue() != null) {
            building.add("l.due_by <= :atLatest", "atLatest", asOf.minusDays(asked.minDaysOverdue()));
        }
        if (asked.maxDaysOverdue() != null) {
            building.add("l.due_by >= :atEarliest", "atEarliest", asOf.minusDays(asked.maxDaysOverdue()));
        }
        return new OverdueFilter(
                building.conditions,
                building.values,
                !asked.rag().isEmpty() || !asked.assuredRag().isEmpty(),
                asked.agencyKind() != null);
    }

    private static class Building {

        final List<String> conditions = new ArrayList<>();
        final Map<String, Object> values = new HashMap<>();

        void add(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        void addId(String column, String name, @Nullable Id id) {
            if (id != null) {
                add(column + " = :" + name, name, id.value());
            }
        }

        void addRatings(String column, String name, List<RagOrNone> ratings) {
            if (!ratings.isEmpty()) {
                add(
                        "coalesce(" + column + ", 'NONE') in (:" + name + ")",
                        name,
                        ratings.stream().map(RagOrNone::name).toList());
            }
        }
    }
}
