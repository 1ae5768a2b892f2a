package org.actionledger.benchmarks;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.actionledger.events.provenance.Role;
import org.actionledger.trial.Api;
import org.actionledger.trial.ChildProcess;
import org.actionledger.trial.Installation;
import org.actionledger.trial.SmallPlan;

/** Actions with fifty changes each: how fast their trails are read, and how long one takes to be replayed. */
final class LongStories {

    private static final int ACTIONS = 40;
    private static final int CHANGES = 50;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final String NARRATIVE =
            "Supervisors sampled twelve files, spoke with every practitioner concerned and agreed what changes next. ";

    private final Installation installation;

    LongStories(Installation installation) {
        this.installation = installation;
    }

    void run() throws Exception {
        Report.title("Actions with " + CHANGES + " changes");
        try (ChildProcess queries = installation.service("query-service");
                HttpClient client = HttpClient.newHttpClient()) {
            Api read = new Api(
                    client,
                    queries.address(),
                    installation.issuer().token("auditor", Role.AUDITOR, null),
                    installation.issuer());
            Api operate = new Api(
                    client,
                    queries.address(),
                    installation.issuer().token("operator", Role.OPERATOR, null),
                    installation.issuer());
            List<String> actions = write(client);
            while (operate.eventsBehind() > 0) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
            installation.database().run("vacuum analyze");
            trails(read, actions);
            replays(read, actions);
            Report.line("%nresident after this: query-service %.0f MiB", queries.residentMebibytes());
        }
    }

    private List<String> write(HttpClient client) throws Exception {
        try (ChildProcess commands = installation.service("command-service")) {
            Api api = new Api(client, commands.address(), "", installation.issuer());
            SmallPlan plan = SmallPlan.make(api, ACTIONS);
            Api police = as("police", Role.CONTRIBUTOR, api, plan);
            Api partnership = as("chair", Role.COORDINATOR, api, plan);
            for (String action : plan.actions()) {
                for (int i = 0; i < CHANGES; i++) {
                    change(police, partnership, "/api/v1/actions/" + action, i);
                }
            }
            return plan.actions();
        }
    }

    private static Api as(String person, Role role, Api api, SmallPlan plan) throws Exception {
        String token = api.issuer().token(person, role, role == Role.COORDINATOR ? plan.partnership() : plan.police());
        return new Api(api.client(), api.address(), token, api.issuer());
    }

    /** Of ten changes six are updates, two ratings, and two bring evidence. */
    private static void change(Api police, Api partnership, String action, int number) throws Exception {
        switch (number % 5) {
            case 3 ->
                partnership.post(
                        action + "/assured-rating",
                        Map.of("assured", number % 2 == 0 ? "GREEN" : "RED", "reason", "Sample " + number));
            case 4 ->
                police.post(
                        action + "/evidence",
                        Map.of("title", "Minutes " + number, "kind", "MINUTES", "location", "DOC-" + number));
            default ->
                police.post(
                        action + "/progress",
                        Map.of(
                                "narrative",
                                number + " " + NARRATIVE.repeat(3),
                                "reported",
                                "AMBER",
                                "ratingReason",
                                "Because of what was seen."));
        }
    }

    private void trails(Api read, List<String> actions) throws Exception {
        try (ChildProcess trivial = TrivialServer.start(installation)) {
            Api plain = new Api(read.client(), trivial.address(), read.token(), installation.issuer());
            Load.Request ours = (client, turn) ->
                    read.get("/api/v1/actions/" + action(actions, client, turn) + "/audit-trail?limit=50");
            Load.Request theirs = (client, turn) -> plain.get("/audit-trail?action=" + action(actions, client, turn));
            Report.ratios();
            for (int clients : new int[] {8, 1}) {
                Load.run(clients, WARM_UP, ours);
                Load.run(clients, WARM_UP, theirs);
                for (int round = 1; round <= ROUNDS; round++) {
                    Report.ratio(
                            "audit trail/s, " + clients + " clients, round " + round,
                            Load.run(clients, ROUND, ours).perSecond(),
                            Load.run(clients, ROUND, theirs).perSecond(),
                            "at least 0.7");
                }
            }
        }
    }

    private static void replays(Api read, List<String> actions) throws Exception {
        Load.Request replay =
                (client, turn) -> read.get("/api/v1/actions/" + action(actions, client, turn) + "/replay");
        Report.line("%n| replay, clients | a second | p50 ms | p99 ms | worst ms | goal |%n|---|---|---|---|---|---|");
        for (int clients : new int[] {1, 8}) {
            Load.run(clients, WARM_UP, replay);
            for (int round = 1; round <= ROUNDS; round++) {
                Load.Measured measured = Load.run(clients, ROUND, replay);
                Latencies latencies = measured.latencies();
                Report.line(
                        "| %d, round %d | %.0f | %.1f | %.1f | %.1f | p99 at most 25 |",
                        clients,
                        round,
                        measured.perSecond(),
                        latencies.millis(0.5),
                        latencies.millis(0.99),
                        latencies.millis(1));
            }
        }
    }

    private static String action(List<String> actions, int client, long turn) {
        return actions.get((int) ((client * 7 + turn) % actions.size()));
    }
}
