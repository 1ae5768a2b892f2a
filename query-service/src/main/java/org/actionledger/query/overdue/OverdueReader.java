package org.actionledger.query.overdue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Rag;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.overdue.FindOverdueActions.Place;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.platform.Sight;
import org.actionledger.query.platform.SqlArrays;
import org.actionledger.query.standing.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the list from its tables. */
@Component
class OverdueReader {

    private final JdbcClient jdbc;

    OverdueReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line before the agencies in it have their names; {@code key} is its value of the column the list is ordered by. */
    record Line(
            String key,
            int position,
            ActionId actionId,
            String reference,
            @Nullable String description,
            OverdueAction.Review review,
            AgencyId partnership,
            @Nullable AgencyId agency,
            List<AgencyId> leads,
            ActionStatus status,
            LocalDate dueBy,
            @Nullable Rag reported,
            @Nullable Rag assured,
            @Nullable LocalDate lastUpdateOn) {

        /** The same line with what the action was then; {@code key} for the order it is to stand in. */
        Line then(String otherKey, FollowedAction action) {
            return new Line(
                    otherKey,
                    position,
                    actionId,
                    reference,
                    description == null ? null : action.description(),
                    review,
                    partnership,
                    agency,
                    action.standing().leads(),
                    action.standing().status(),
                    dueBy,
                    Entry.rag(action.standing().reported()),
                    Entry.rag(action.standing().assured()),
                    action.updatedOn());
        }

        Place place() {
            return new Place(key, actionId, position);
        }
    }

    List<Line> lines(OverdueFilter filter, Sight sight, OverdueSort sort, @Nullable Place after, int limit) {
        List<String> conditions = new ArrayList<>(filter.conditions());
        Map<String, @Nullable Object> values = new HashMap<>(filter.values());
        if (after != null) {
            conditions.add("(" + sort.column + ", l.action_id, l.position) > (cast(:key as " + sort.type
                    + "), :actionId, :position)");
            values.put("key", after.key());
            values.put("actionId", after.actionId().value());
            values.put("position", after.position());
        }
        values.put("limit", limit);
        String sql = "select " + sort.column + "::text, l.position, l.action_id, a.reference, "
                + (sight.texts() ? "a.description" : "null") + ", l.review_id,"
                + " r.reference, l.partnership, l.agency, a.leads, a.status, l.due_by,"
                + " a.reported, a.assured, a.updated_on from overdue.lateness l join"
                + " overdue.action a using (action_id) left join overdue.review r on"
                + " r.review_id = l.review_id left join overdue.agency g on g.agency_id ="
                + " l.agency"
                + where(conditions)
                + " order by " + sort.column + ", l.action_id, l.position limit :limit";
        return jdbc.sql(sql)
                .params(values)
                .query((row, _) -> new Line(
                        row.getString(1),
                        row.getInt(2),
                        new ActionId(row.getObject(3, UUID.class)),
                        row.getString(4),
                        row.getString(5),
                        new OverdueAction.Review(new ReviewId(row.getObject(6, UUID.class)), row.getString(7)),
                        new AgencyId(row.getObject(8, UUID.class)),
                        agency(row.getObject(9, UUID.class)),
                        SqlArrays.list(row.getArray(10), AgencyId::new),
                        ActionStatus.valueOf(row.getString(11)),
                        row.getObject(12, LocalDate.class),
                        rag(row.getString(13)),
                        rag(row.getString(14)),
                        row.getObject(15, LocalDate.class)))
                .list();
    }

    long count(OverdueFilter filter) {
        String sql = "select count(*) from overdue.lateness l"
                + (filter.ofActions() ? " join overdue.action a using (action_id)" : "")
                + (filter.ofAgencies() ? " join overdue.agency g on g.agency_id = l.agency" : "")
                + where(filter.conditions());
        return jdbc.sql(sql).params(filter.values()).query(Long.class).single();
    }

    /** The lines as the reader of the list sees them; {@code href} has a place for the action's id. */
    List<OverdueAction> named(List<Line> lines, AsOf asOf, String href) {
        Set<UUID> ids = lines.stream()
                .flatMap(line -> Stream.concat(Stream.of(line.partnership()), line.leads().stream()))
                .map(AgencyId::value)
                .collect(Collectors.toSet());
        Map<AgencyId, OverdueAction.Agency> names = HashMap.newHashMap(ids.size());
        if (!ids.isEmpty()) {
            jdbc.sql("select agency_id, name, kind from overdue.agency where agency_id = any (:ids)")
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(row -> {
                        AgencyId id = new AgencyId(row.getObject(1, UUID.class));
                        names.put(
                                id,
                                new OverdueAction.Agency(id, row.getString(2), AgencyKind.valueOf(row.getString(3))));
                    });
        }
        return lines.stream()
                .map(line -> named(line, names, asOf.effectiveOn(), href))
                .toList();
    }

    private static OverdueAction named(
            Line line, Map<AgencyId, OverdueAction.Agency> names, LocalDate asOf, String href) {
        return new OverdueAction(
                line.actionId(),
                line.reference(),
                line.description(),
                line.review(),
                named(line.partnership(), names),
                line.agency() == null ? null : named(line.agency(), names),
                line.leads().stream().map(lead -> named(lead, names)).toList(),
                line.status(),
                line.dueBy(),
                ChronoUnit.DAYS.between(line.dueBy(), asOf),
                line.reported(),
                line.assured(),
                line.lastUpdateOn(),
                href.formatted(line.actionId()));
    }

    private static OverdueAction.Agency named(AgencyId id, Map<AgencyId, OverdueAction.Agency> names) {
        return names.getOrDefault(id, new OverdueAction.Agency(id, null, null));
    }

    private static String where(List<String> conditions) {
        return " where " + String.join(" and ", conditions);
    }

    private static @Nullable AgencyId agency(@Nullable UUID id) {
        return id == null ? null : new AgencyId(id);
    }

    private static @Nullable Rag rag(@Nullable String name) {
        return name == null ? null : Rag.valueOf(name);
    }
}
