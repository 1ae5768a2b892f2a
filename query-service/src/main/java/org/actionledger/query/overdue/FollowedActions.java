package org.actionledger.query.overdue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.json.EventJson;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.Columns;
import org.actionledger.query.platform.NaturalOrder;
import org.actionledger.query.platform.RowTable;
import org.actionledger.query.platform.SqlArrays;
import org.actionledger.query.platform.Table;
import org.actionledger.query.standing.Entry;
import org.actionledger.query.standing.Standing;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code action} and {@code lateness}, kept together. */
class FollowedActions implements Table<ActionId, FollowedAction> {

    private static final JsonMapper JSON = EventJson.builder().build();

    private final JdbcTemplate jdbc;
    private final String schema;
    private final Columns<Lateness> latenesses;
    private final RowTable<ActionId, FollowedAction> actions;

    FollowedActions(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
        latenesses = Columns.<Lateness>of(schema + ".lateness")
                .key("action_id", "uuid", Lateness::actionId)
                .key("position", "smallint", Lateness::position)
                .key("late_from", "date", lateness -> lateness.stretch().from())
                .column("due_by", "date", lateness -> lateness.stretch().dueBy())
                .column("late_until", "date", lateness -> lateness.stretch().until())
                .column("agency", "uuid", Lateness::agency)
                .column("partnership", "uuid", Lateness::partnership)
                .column("review_id", "uuid", Lateness::reviewId);
        this.actions = new RowTable<>(
                jdbc,
                columns(schema),
                FollowedAction::actionId,
                (row, _) -> new FollowedAction(
                        new ActionId(row.getObject("action_id", UUID.class)),
                        row.getLong("version"),
                        new ReviewId(row.getObject("review_id", UUID.class)),
                        new AgencyId(row.getObject("partnership", UUID.class)),
                        row.getString("reference"),
                        row.getString("description"),
                        JSON.readValue(row.getString("standing"), Standing.class)));
    }

    private static Columns<FollowedAction> columns(String schema) {
        return Columns.<FollowedAction>of(schema + ".action")
                .key("action_id", "uuid", FollowedAction::actionId)
                .column("version", "bigint", FollowedAction::version)
                .column("review_id", "uuid", FollowedAction::reviewId)
                .column("partnership", "uuid", FollowedAction::partnership)
                .column("updated_on", "date", FollowedAction::updatedOn)
                .column("status", "text", action -> action.standing().status())
                .column(
                        "reported",
                        "text",
                        action -> Entry.rag(action.standing().reported()))
                .column("assured", "text", action -> Entry.rag(action.standing().assured()))
                .column("reference", "text", FollowedAction::reference)
                .column("reference_order", "text", action -> NaturalOrder.of(action.reference()))
                .column("leads", "uuid[]", action -> action.standing().leads())
                .column("description", "text", FollowedAction::description)
                .column("standing", "jsonb", action -> JSON.writeValueAsString(action.standing()));
    }

    @Override
    public Map<ActionId, FollowedAction> read(Collection<ActionId> keys) {
        return actions.read(keys);
    }

    @Override
    public void write(Collection<Change<FollowedAction>> changes) {
        actions.write(changes);
        List<Late> moved =
                changes.stream().map(Late::of).filter(Late::isChanged).toList();
        List<ActionId> gone = moved.stream()
                .filter(late -> !late.before.isEmpty())
                .map(late -> late.actionId)
                .toList();
        if (!gone.isEmpty()) {
            jdbc.update(
                    "delete from " + schema + ".lateness where action_id = any (?)",
                    statement -> statement.setArray(1, SqlArrays.of(statement, "uuid", gone)));
        }
        latenesses.insert(
                jdbc, moved.stream().flatMap(late -> late.after.stream()).toList());
    }

    private record Late(ActionId actionId, List<Lateness> before, List<Lateness> after) {

        static Late of(Change<FollowedAction> change) {
            return new Late(
                    change.after().actionId(),
                    change.before() == null ? List.of() : Lateness.of(change.before()),
                    Lateness.of(change.after()));
        }

        boolean isChanged() {
            return !before.equals(after);
        }
    }
}
