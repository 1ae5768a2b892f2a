package org.actionledger.query.overdue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.json.EventJson;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.Columns;
import org.actionledger.query.platform.SqlArrays;
import org.actionledger.query.platform.Table;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code overdue.action} and {@code overdue.lateness}, kept together. */
class FollowedActions implements Table<ActionId, FollowedAction> {

    private static final JsonMapper JSON = EventJson.builder().build();

    private static final Columns<FollowedAction> ACTION = Columns.<FollowedAction>of("overdue.action")
            .key("action_id", "uuid", FollowedAction::actionId)
            .column("version", "bigint", FollowedAction::version)
            .column("review_id", "uuid", FollowedAction::reviewId)
            .column("partnership", "uuid", FollowedAction::partnership)
            .column("updated_on", "date", FollowedAction::updatedOn)
            .column("status", "text", FollowedAction::status)
            .column("reported", "text", action -> Entry.rag(action.workings().reported()))
            .column("assured", "text", action -> Entry.rag(action.workings().assured()))
            .column("reference", "text", FollowedAction::reference)
            .column("reference_order", "text", action -> ReferenceOrder.of(action.reference()))
            .column("leads", "uuid[]", FollowedAction::leads)
            .column("description", "text", FollowedAction::description)
            .column("workings", "jsonb", action -> JSON.writeValueAsString(action.workings()));

    private static final Columns<Lateness> LATENESS = Columns.<Lateness>of("overdue.lateness")
            .key("action_id", "uuid", Lateness::actionId)
            .key("position", "smallint", Lateness::position)
            .column("due_by", "date", lateness -> lateness.stretch().dueBy())
            .key("late_from", "date", lateness -> lateness.stretch().from())
            .column("late_until", "date", lateness -> lateness.stretch().until())
            .column("agency", "uuid", Lateness::agency)
            .column("partnership", "uuid", Lateness::partnership)
            .column("review_id", "uuid", Lateness::reviewId);

    private final JdbcTemplate jdbc;

    FollowedActions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ActionId, FollowedAction> read(Collection<ActionId> keys) {
        Map<ActionId, FollowedAction> rows = HashMap.newHashMap(keys.size());
        jdbc.query("""
            select action_id, version, review_id, partnership, status, reference, leads, description, workings
            from overdue.action where action_id = any (?)\
            """, statement -> statement.setArray(1, SqlArrays.of(statement, "uuid", keys)), row -> {
            ActionId id = new ActionId(row.getObject(1, UUID.class));
            rows.put(
                    id,
                    new FollowedAction(
                            id,
                            row.getLong(2),
                            new ReviewId(row.getObject(3, UUID.class)),
                            new AgencyId(row.getObject(4, UUID.class)),
                            ActionStatus.valueOf(row.getString(5)),
                            row.getString(6),
                            SqlArrays.list(row.getArray(7), AgencyId::new),
                            row.getString(8),
                            JSON.readValue(row.getString(9), Workings.class)));
        });
        return rows;
    }

    @Override
    public void write(Collection<Change<FollowedAction>> changes) {
        ACTION.upsert(jdbc, changes.stream().map(Change::after).toList());
        List<Late> moved = changes.stream().map(Late::of).filter(Late::changed).toList();
        List<ActionId> gone = moved.stream()
                .filter(late -> !late.before.isEmpty())
                .map(late -> late.actionId)
                .toList();
        if (!gone.isEmpty()) {
            jdbc.update(
                    "delete from overdue.lateness where action_id = any (?)",
                    statement -> statement.setArray(1, SqlArrays.of(statement, "uuid", gone)));
        }
        LATENESS.insert(
                jdbc, moved.stream().flatMap(late -> late.after.stream()).toList());
    }

    private record Late(ActionId actionId, List<Lateness> before, List<Lateness> after) {

        static Late of(Change<FollowedAction> change) {
            return new Late(
                    change.after().actionId(),
                    change.before() == null ? List.of() : Lateness.of(change.before()),
                    Lateness.of(change.after()));
        }

        boolean changed() {
            return !before.equals(after);
        }
    }
}
