package org.actionledger.query.agencydashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.json.EventJson;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.Columns;
import org.actionledger.query.platform.RowTable;
import org.actionledger.query.platform.Table;
import org.actionledger.query.standing.Standing;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code action}, and with it the counters. */
class CountedActions implements Table<ActionId, CountedAction> {

    private static final JsonMapper JSON = EventJson.builder().build();

    private static final int PART = 1_000;

    private final JdbcTemplate jdbc;
    private final String schema;
    private final Consumer<Collection<Change<CountedAction>>> counting;
    private final RowTable<ActionId, CountedAction> actions;

    /** {@code counting} is told of each change, after it was written. */
    CountedActions(JdbcTemplate jdbc, String schema, Consumer<Collection<Change<CountedAction>>> counting) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.counting = counting;
        this.actions = new RowTable<>(jdbc, columns(schema), CountedAction::actionId, CountedActions::action);
    }

    private static CountedAction action(ResultSet row, int number) throws SQLException {
        return new CountedAction(
                new ActionId(row.getObject("action_id", UUID.class)),
                row.getLong("version"),
                new ReviewId(row.getObject("review_id", UUID.class)),
                new AgencyId(row.getObject("partnership", UUID.class)),
                Rounds.read(row),
                JSON.readValue(row.getString("standing"), Standing.class));
    }

    private static Columns<CountedAction> columns(String schema) {
        return Columns.<CountedAction>of(schema + ".action")
                .key("action_id", "uuid", CountedAction::actionId)
                .column("version", "bigint", CountedAction::version)
                .column("review_id", "uuid", CountedAction::reviewId)
                .column("partnership", "uuid", CountedAction::partnership)
                .column("leads", "uuid[]", action -> action.standing().leads())
                .column("ever_led", "uuid[]", action -> action.standing().everLed())
                .column("cycle", "text", action -> Rounds.cycle(action.rounds()))
                .column("cycle_from", "date", action -> Rounds.from(action.rounds()))
                .column("standing", "jsonb", action -> JSON.writeValueAsString(action.standing()));
    }

    @Override
    public Map<ActionId, CountedAction> read(Collection<ActionId> keys) {
        alone();
        return actions.read(keys);
    }

    @Override
    public void write(Collection<Change<CountedAction>> changes) {
        actions.write(changes);
        counting.accept(changes);
    }

    List<ActionId> ofReview(ReviewId review) {
        alone();
        return jdbc.query(
                "select action_id from " + schema + ".action where review_id = ?",
                (row, _) -> new ActionId(row.getObject(1, UUID.class)),
                review.value());
    }

    /** All of them, in parts; in a transaction no more than a part is held in memory. */
    void each(Consumer<List<CountedAction>> part) {
        JdbcTemplate reading = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        reading.setFetchSize(PART);
        List<CountedAction> next = new ArrayList<>(PART);
        reading.query("select * from " + schema + ".action", row -> {
            next.add(action(row, 0));
            if (next.size() == PART) {
                part.accept(next);
                next.clear();
            }
        });
        part.accept(next);
    }

    /** Nobody else moves counters until the transaction ends: rounds and actions come from different streams of events. */
    private void alone() {
        jdbc.query("select pg_advisory_xact_lock(hashtext(?))", _ -> {}, schema);
    }
}
