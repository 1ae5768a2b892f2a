package org.actionledger.query.overdue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.json.EventJson;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.Columns;
import org.actionledger.query.platform.NaturalOrder;
import org.actionledger.query.platform.RowTable;
import org.actionledger.query.platform.Table;
import org.actionledger.query.standing.Entry;
import org.actionledger.query.standing.Standing;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code action} and {@code lateness}, kept together. */
class FollowedActions implements Table<ActionId, FollowedAction> {

    private static final JsonMapper JSON = EventJson.builder().build();

    private final JdbcTemplate jdbc;
    private final Columns<LatenessKnown> latenesses;
    private final RowTable<ActionId, FollowedAction> actions;

    FollowedActions(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        latenesses = Columns.<LatenessKnown>of(schema + ".lateness")
                .key("action_id", "uuid", known -> known.lateness().actionId())
                .key("position", "smallint", known -> known.lateness().position())
                .key("late_from", "date", known -> known.lateness().stretch().from())
                .column("due_by", "date", known -> known.lateness().stretch().dueBy())
                .column(
                        "late_until",
                        "date",
                        known -> known.lateness().stretch().until())
                .column("agency", "uuid", known -> known.lateness().agency())
                .column("partnership", "uuid", known -> known.lateness().partnership())
                .column("review_id", "uuid", known -> known.lateness().reviewId())
                .column("recorded_from", "timestamptz", LatenessKnown::from)
                .column("recorded_until", "timestamptz", LatenessKnown::until);
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
                        JSON.readValue(row.getString("standing"), Standing.class),
                        LatenessKnown.Changes.NONE));
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
        List<LatenessKnown> ended = all(changes, LatenessKnown.Changes::ended);
        // what was believed for no time at all was never believed, also where two batches came between
        latenesses.delete(jdbc, ended, "t.recorded_until is null and t.recorded_from >= r.recorded_from");
        latenesses.update(jdbc, ended, "recorded_until = r.recorded_until", "t.recorded_until is null");
        latenesses.insert(jdbc, all(changes, LatenessKnown.Changes::learned));
    }

    private static List<LatenessKnown> all(
            Collection<Change<FollowedAction>> changes, Function<LatenessKnown.Changes, List<LatenessKnown>> which) {
        return changes.stream()
                .flatMap(change -> which.apply(change.after().unwritten()).stream())
                .toList();
    }
}
