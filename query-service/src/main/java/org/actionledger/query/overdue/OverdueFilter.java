package org.actionledger.query.overdue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionledger.events.Id;
import org.actionledger.events.provenance.Role;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.platform.Sight;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of {@code overdue.lateness l} are asked for, as conditions in SQL.
 *
 * @param ofActions whether they look at {@code overdue.action a} too
 * @param ofAgencies whether they look at {@code overdue.agency g} too
 */
record OverdueFilter(List<String> conditions, Map<String, Object> values, boolean ofActions, boolean ofAgencies) {

    /** What is late now. */
    static OverdueFilter now(Wanted asked, LocalDate today, Sight sight) {
        Building building = new Building();
        building.conditions.add("l.recorded_until is null");
        // What is done was done by today, so the index of what is not done has them all.
        building.add("l.late_until is null and l.due_by < :day", "day", today);
        building.addWanted(asked, today);
        boolean leads = asked.agency() != null && sight.isAmong(List.of(asked.agency())); // who is late now, leads now
        boolean narrowed = !leads && building.addSight(asked, sight);
        building.addRatings("a.reported", "rag", asked.rag());
        building.addRatings("a.assured", "assuredRag", asked.assuredRag());
        return building.filter(
                narrowed || !asked.rag().isEmpty() || !asked.assuredRag().isEmpty(), asked);
    }

    /** What was late then, whatever its ratings were: the tables know only those of now. */
    static OverdueFilter then(Wanted asked, AsOf asOf, Sight sight) {
        Building building = new Building();
        building.add(
                "l.due_by < :day and l.late_from <= :day and (l.late_until is null or l.late_until > :day)",
                "day",
                asOf.effectiveOn());
        if (asOf.recordedAt() == null) {
            building.conditions.add("l.recorded_until is null");
        } else {
            building.add(
                    "l.recorded_from <= :instant and (l.recorded_until is null or l.recorded_until > :instant)",
                    "instant",
                    asOf.recordedAt().atOffset(ZoneOffset.UTC));
        }
        building.addWanted(asked, asOf.effectiveOn());
        return building.filter(building.addSight(asked, sight), asked);
    }

    private static class Building {

        final List<String> conditions = new ArrayList<>();
        final Map<String, Object> values = new HashMap<>();

        OverdueFilter filter(boolean ofActions, Wanted asked) {
            return new OverdueFilter(conditions, values, ofActions, asked.agencyKind() != null);
        }

        void addWanted(Wanted asked, LocalDate day) {
            addId("l.agency", "agency", asked.agency());
            if (asked.agency() == null) {
                conditions.add("l.position = 0");
            }
            addId("l.partnership", "partnership", asked.partnership());
            addId("l.review_id", "review", asked.review());
            if (asked.agencyKind() != null) {
                add("g.kind = :kind", "kind", asked.agencyKind().name());
            }
            if (asked.minDaysOverdue() != null) {
                add("l.due_by <= :atLatest", "atLatest", day.minusDays(asked.minDaysOverdue()));
            }
            if (asked.maxDaysOverdue() != null) {
                add("l.due_by >= :atEarliest", "atEarliest", day.minusDays(asked.maxDaysOverdue()));
            }
        }

        /** Whether that looks at actions. */
        boolean addSight(Wanted asked, Sight sight) {
            if (asked.partnership() != null && sight.owns(asked.partnership())) {
                return false;
            }
            values.putAll(sight.values());
            if (sight.role() == Role.CONTRIBUTOR && isOfAllTheCountry(asked)) {
                // gathered first: PostgreSQL would walk along all that is late and look at whose each is
                conditions.add("l.action_id = any (array(select led.action_id from overdue.action led where "
                        + sight.isAmong("led.leads") + "))");
                return false;
            }
            conditions.addAll(sight.conditions("a.partnership", "a.leads"));
            return !sight.everything();
        }

        private static boolean isOfAllTheCountry(Wanted asked) {
            return asked.agency() == null && asked.partnership() == null && asked.review() == null;
        }

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
