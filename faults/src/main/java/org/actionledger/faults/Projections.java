package org.actionledger.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.actionledger.trial.Api;
import org.actionledger.trial.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the projections hold, once they have read everything. */
record Projections(Api operator, Database database) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Waits until all have read everything, and no rebuild is under way. */
    void awaitEnd() throws Exception {
        await("the projections have not read all events", () -> {
            for (JsonNode projection : all()) {
                if (projection.get("behind").asLong() > 0
                        || !projection.get("underWay").isNull()) {
                    return false;
                }
            }
            return true;
        });
    }

    private JsonNode all() throws Exception {
        return JSON.readTree(operator.get("/api/v1/projections").body()).get("projections");
    }

    /** How many events they could not take, all together. */
    long deadLetters() throws Exception {
        long letters = 0;
        for (JsonNode projection : all()) {
            letters += projection.get("deadLetters").asLong();
        }
        return letters;
    }

    /** Has each projection compared with a fresh fold by the service's own check; says what differs. */
    List<String> differences() throws Exception {
        List<String> differing = new ArrayList<>();
        JsonNode checks = operator.post("/api/v1/projections/checks", Map.of()).get("checks");
        int projections = all().size();
        if (checks.size() < projections) { // as at night, when they are checked just now
            throw new IllegalStateException(
                    "only " + checks.size() + " of " + projections + " projections are checked");
        }
        for (JsonNode started : checks) {
            String name = started.get("projection").asString();
            String path = "/api/v1/projections/" + name + "/checks/" + started.get("number");
            await("the check of " + name + " does not end", () -> !"FILLING".equals(state(path)));
            JsonNode check = JSON.readTree(operator.get(path).body()).get("check");
            if (!"COMPARED".equals(check.get("state").asString())
                    || check.get("differingRows").asLong() != 0) {
                differing.add(name + ": " + operator.get(path).body());
            }
        }
        return differing;
    }

    private String state(String path) throws Exception {
        return JSON.readTree(operator.get(path).body())
                .get("check")
                .get("state")
                .asString();
    }

    /** The events that the audit trail holds, by their ids, and how often. */
    Map<String, Integer> eventsInTheTrail() throws Exception {
        Map<String, Integer> events = new HashMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select event_id from audittrail.entry")) {
            while (rows.next()) {
                events.merge(rows.getString(1), 1, Integer::sum);
            }
        }
        return events;
    }

    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    static void await(String otherwise, Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(otherwise);
            }
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        }
    }
}
