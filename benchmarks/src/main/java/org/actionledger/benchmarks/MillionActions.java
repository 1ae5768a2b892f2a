package org.actionledger.benchmarks;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Role;
import org.actionledger.trial.Api;
import org.actionledger.trial.ChildProcess;
import org.actionledger.trial.Database;
import org.actionledger.trial.Installation;
import org.jspecify.annotations.Nullable;

/** A country with a million actions: how fast its projections fill, what they weigh, and how fast its lists answer. */
final class MillionActions {

    private static final int ACTIONS = Integer.getInteger("actions", 1_000_000);
    private static final int UPDATES_OF_EACH = 3;
    private static final int UPDATED_AGAIN = 20_000;
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final String ROWS_OF_EVENTS = "select pg_table_size('eventstore.domain_event_entry')";
    private static final String EVENTS = "select pg_total_relation_size('eventstore.domain_event_entry')";
    private static final String PROJECTIONS = """
        select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname in ('overdue', 'agencydashboard', 'audittrail', 'actionpage', 'plan', 'agencies')
        """;
    private static final String OVERDUE = "/api/v1/overdue-actions?agency=";
    private static final Duration ROUND = Duration.ofSeconds(6);

    private final Installation installation;
    private final Database database;
    private final @Nullable AgencyId[] agencies = new AgencyId[ManyEvents.AGENCIES];
    private List<ManyEvents.Open> openActions = List.of();
    private Instant halfTime = Instant.EPOCH;

    MillionActions(Installation installation) {
        this.installation = installation;
        this.database = installation.database();
    }

    void run() throws Exception {
        installation.service("command-service").close(); // makes the event store
        Report.title("%,d actions".formatted(ACTIONS));
        long events = write();
        database.run("vacuum analyze eventstore.domain_event_entry");
        try (ChildProcess queries = installation.service("query-service");
                HttpClient client = HttpClient.newHttpClient()) {
            Api operate = as("operator", Role.OPERATOR, queries, client);
            Api read = as("auditor", Role.AUDITOR, queries, client);
            fill(queries, operate);
            sizes(events);
            sizesOfUpdates(operate);
            database.run("vacuum analyze");
            new Rebuilds(operate, request(read, OVERDUE)).run(events + 2L * openActions.size());
            database.run("vacuum analyze");
            database.run(PlainDashboard.ROWS);
            compare(queries, read);
        }
    }

    private Api as(String person, Role role, ChildProcess queries, HttpClient client) throws Exception {
        return new Api(
                client, queries.address(), installation.issuer().token(person, role, null), installation.issuer());
    }

    private long write() throws Exception {
        try (ManyEvents events = new ManyEvents(database)) {
            long count = events.write(ACTIONS, UPDATES_OF_EACH);
            for (int i = 0; i < agencies.length; i++) {
                agencies[i] = events.agency(i);
            }
            openActions = events.open().stream().limit(UPDATED_AGAIN).toList();
            halfTime = events.halfTime();
            return count;
        }
    }

    private static void fill(ChildProcess queries, Api operate) throws Exception {
        long start = System.nanoTime();
        long events = operate.eventsBehind();
        Duration before = queries.processorTime();
        untilRead(operate);
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = queries.processorTime().minus(before).toMillis() / 1e3;
        Report.line(
                "Building all projections from %d events: %.0f s, %.0f events/s (goal 20,000), query-service busy for"
                        + " %.0f s",
                events, seconds, events / seconds, busy);
    }

    private static void untilRead(Api operate) throws Exception {
        while (operate.eventsBehind() > 0) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void sizes(long events) throws Exception {
        Report.line(
                "Bytes per event: %d in its row, %d with its indexes, %d in all projections together",
                database.number(ROWS_OF_EVENTS) / events,
                database.number(EVENTS) / events,
                database.number(PROJECTIONS) / events);
    }

    /**
     * Updates of actions that have one already, as most updates are. The first of two rounds makes the tables as large as they must be to
     * hold old and new versions of their rows; what the second adds is there for good.
     */
    private void sizesOfUpdates(Api operate) throws Exception {
        openActions = updated(openActions, operate);
        long rows = database.number(ROWS_OF_EVENTS);
        long events = database.number(EVENTS);
        long projections = database.number(PROJECTIONS);
        openActions = updated(openActions, operate);
        long updates = openActions.size();
        double row = (double) (database.number(ROWS_OF_EVENTS) - rows) / updates;
        double stored = (double) (database.number(EVENTS) - events) / updates;
        double projected = (double) (database.number(PROJECTIONS) - projections) / updates;
        Report.line(
                "Bytes per progress update, of %d: %.0f in its row, %.0f with its indexes, %.0f in all projections"
                        + " together: %.2f times the row (goal at most 1.3)",
                updates, row, stored, projected, (stored + projected) / row);
    }

    private List<ManyEvents.Open> updated(List<ManyEvents.Open> actions, Api operate) throws Exception {
        try (ManyEvents more = new ManyEvents(database)) {
            more.writeUpdates(actions);
        }
        untilRead(operate);
        database.run("vacuum");
        return actions.stream().map(ManyEvents.Open::next).toList();
    }

    private void compare(ChildProcess queries, Api read) throws Exception {
        try (ChildProcess trivial = TrivialServer.start(installation)) {
            Api plain = new Api(read.client(), trivial.address(), read.token(), installation.issuer());
            Report.ratios();
            compare("overdue first page/s", "at least 0.7", request(read, OVERDUE), request(plain, "/overdue?agency="));
            thenAndNow(read);
            compare("agency dashboard/s", "at least 4", dashboard(read), request(plain, "/dashboard?agency="));
            Report.line("%nresident after this: query-service %.0f MiB", queries.residentMebibytes());
        }
    }

    private static void compare(String what, String goal, Load.Request ours, Load.Request plain) throws Exception {
        Load.run(CLIENTS, WARM_UP, ours);
        Load.run(CLIENTS, WARM_UP, plain);
        for (int round = 1; round <= ROUNDS; round++) {
            Load.Measured mine = Load.run(CLIENTS, ROUND, ours);
            Load.Measured theirs = Load.run(CLIENTS, ROUND, plain);
            Report.ratio(
                    what + ", " + CLIENTS + " clients, round " + round, mine.perSecond(), theirs.perSecond(), goal);
            Report.ratio(
                    "… p99 ms",
                    mine.latencies().millis(0.99),
                    theirs.latencies().millis(0.99),
                    "");
        }
    }

    /** The list as it was known when half of all events had been recorded, and as it is known now. */
    private void thenAndNow(Api read) throws Exception {
        Load.Request now = request(read, OVERDUE);
        Load.Request then = request(read, "/api/v1/overdue-actions?recordedAt=" + halfTime + "&agency=");
        Load.run(CLIENTS, WARM_UP, then);
        for (int round = 1; round <= ROUNDS; round++) {
            double p99Then = Load.run(CLIENTS, ROUND, then).latencies().millis(0.99);
            double p99Now = Load.run(CLIENTS, ROUND, now).latencies().millis(0.99);
            Report.ratio(
                    "overdue as known at half time, p99 ms against now, round " + round, p99Then, p99Now, "at most 3");
        }
    }

    private Load.Request request(Api api, String path) {
        return (client, turn) -> api.get(path + agency(client, turn));
    }

    private Load.Request dashboard(Api api) {
        return (client, turn) -> api.get("/api/v1/agencies/" + agency(client, turn) + "/dashboard");
    }

    private String agency(int client, long turn) {
        return String.valueOf(agencies[(int) ((client * 37 + turn * 11) % agencies.length)]);
    }
}
