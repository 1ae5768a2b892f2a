package org.actionledger.benchmarks;

import java.net.http.HttpClient;
import java.time.Duration;
import org.actionledger.events.provenance.Role;
import org.actionledger.trial.Api;
import org.actionledger.trial.ChildProcess;
import org.actionledger.trial.Installation;
import org.actionledger.trial.SmallPlan;

/** Recording progress over HTTP against one row per update behind the trivial server, in turns, three rounds each. */
final class RecordingProgress {

    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final int ACTIONS = 256;
    private static final String NARRATIVE =
            "Supervisors sampled twelve files, spoke with every practitioner concerned and agreed what changes next. ";

    private final Installation installation;

    RecordingProgress(Installation installation) {
        this.installation = installation;
    }

    void run() throws Exception {
        try (ChildProcess service = installation.service("command-service")) {
            installation
                    .database()
                    .run("create schema if not exists plain; create table if not exists " + PlainProgress.TABLE
                            + " (like eventstore.domain_event_entry including all)");
            try (ChildProcess trivial = TrivialServer.start(installation);
                    HttpClient client = HttpClient.newHttpClient()) {
                measure(service, trivial, client);
            }
        }
    }

    private void measure(ChildProcess service, ChildProcess trivial, HttpClient client) throws Exception {
        Api setUp = new Api(client, service.address(), "", installation.issuer());
        SmallPlan plan = SmallPlan.make(setUp, ACTIONS);
        String token = installation.issuer().token("police", Role.CONTRIBUTOR, plan.police());
        Api ours = new Api(client, service.address(), token, installation.issuer());
        Api plain = new Api(client, trivial.address(), token, installation.issuer());
        Load.Request record = request(ours, plan, "/api/v1/actions/", "/progress");
        Load.Request insert = request(plain, plan, "/progress/", "");
        Report.title("Recording progress: " + ACTIONS + " actions, PostgreSQL with fsync on, rounds of "
                + ROUND.toSeconds() + " s");
        Load.run(32, WARM_UP, record);
        Load.run(32, WARM_UP.dividedBy(2), insert);
        Report.line(
                "command service after start: %.1f s, %.0f MiB resident after warm-up",
                service.started().toMillis() / 1e3, service.residentMebibytes());
        Report.ratios();
        for (int clients : new int[] {32, 1}) {
            for (int round = 1; round <= ROUNDS; round++) {
                compare(clients, round, Load.run(clients, ROUND, record), Load.run(clients, ROUND, insert));
            }
        }
    }

    private static void compare(int clients, int round, Load.Measured ours, Load.Measured plain) {
        String goal = clients == 1 ? "" : "at least 0.3";
        Report.ratio(clients + " clients, round " + round + ", updates/s", ours.perSecond(), plain.perSecond(), goal);
        Report.ratio(
                "… p50 ms",
                ours.latencies().millis(0.5),
                plain.latencies().millis(0.5),
                clients == 1 ? "at most 3" : "");
        Report.ratio(
                "… p99 ms", ours.latencies().millis(0.99), plain.latencies().millis(0.99), "");
    }

    private static Load.Request request(Api api, SmallPlan plan, String before, String after) {
        return (client, turn) -> {
            int share = Math.max(1, plan.actions().size() / 32);
            String action = plan.actions()
                    .get((client * share + (int) (turn % share))
                            % plan.actions().size());
            api.postText(
                    before + action + after,
                    "{\"narrative\":\"" + turn + " of " + System.nanoTime() + ": " + NARRATIVE.repeat(3)
                            + "\",\"reported\":\"GREEN\"}");
        };
    }
}
