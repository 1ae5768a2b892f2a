package org.actionledger.benchmarks;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.actionledger.events.provenance.Role;
import org.actionledger.trial.Api;
import org.actionledger.trial.ChildProcess;
import org.actionledger.trial.Installation;
import org.actionledger.trial.SmallPlan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What clients notice when one of two instances is told to end and is started again, while they write and read through the gateways at a
 * steady pace: the time from the signal until ten seconds after the new process says that it is ready, beside the time before.
 */
final class Restarts {

    private static final int CLIENTS = 16;
    private static final int PER_SECOND = 60;
    private static final int ACTIONS = 256;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration BEFORE = Duration.ofSeconds(30);
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Installation installation;

    Restarts(Installation installation) {
        this.installation = installation;
    }

    void run() throws Exception {
        ChildProcess command = service("command-service", "command-service-1");
        ChildProcess otherCommand = service("command-service", "command-service-2");
        ChildProcess query = service("query-service", "query-service-1");
        ChildProcess otherQuery = service("query-service", "query-service-2");
        ChildProcess gateway = gateway("api-gateway-1", List.of(command, otherCommand), List.of(query, otherQuery));
        ChildProcess otherGateway =
                gateway("api-gateway-2", List.of(command, otherCommand), List.of(query, otherQuery));
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                Doors doors = new Doors(client, List.of(gateway.address(), otherGateway.address()))) {
            SmallPlan plan = SmallPlan.make(new Api(client, gateway.address(), "", installation.issuer()), ACTIONS);
            String token = installation.issuer().token("police", Role.CONTRIBUTOR, plan.police());
            Api reader = new Api(client, query.address(), token, installation.issuer());
            while (reader.tryGet("/api/v1/actions/" + plan.actions().getLast()).statusCode() != 200) {
                Thread.sleep(Duration.ofMillis(50));
            }
            Traffic traffic = new Traffic(client, doors, plan, token);
            Load.run(CLIENTS, WARM_UP, traffic);
            Report.title("Restarts, " + PER_SECOND + " requests a second of " + CLIENTS + " clients, a write and a"
                    + " reading in turns");
            Report.line("failed while warming up: %s%n", traffic.newFailures());
            Report.line(
                    "| one of two | ready again after, s | requests meanwhile | failed | p50 before, ms | meanwhile |"
                        + " p99 before, ms | meanwhile | ratio | goal |%n|---|---|---|---|---|---|---|---|---|---|");
            restart("command services", command, traffic);
            restart("query services", query, traffic);
            restart("gateways", gateway, traffic);
            Report.line("");
            count(traffic);
            check(new Api(
                    client,
                    otherGateway.address(),
                    installation.issuer().token("operator", Role.OPERATOR, null),
                    installation.issuer()));
        }
    }

    private ChildProcess gateway(String name, List<ChildProcess> commands, List<ChildProcess> queries)
            throws Exception {
        return service(
                "api-gateway",
                name,
                "--action-ledger.gateway.command-service=" + addresses(commands),
                "--action-ledger.gateway.query-service=" + addresses(queries),
                "--action-ledger.limits.client.per-second=1000000",
                "--action-ledger.limits.client.burst=1000000",
                "--action-ledger.limits.client.per-hour=100000000");
    }

    private ChildProcess service(String module, String name, String... properties) throws Exception {
        return installation.service(
                Path.of(""), module, name, installation.database().url(), List.of(properties), Map.of());
    }

    private static String addresses(List<ChildProcess> instances) {
        return String.join(",", instances.stream().map(ChildProcess::address).toList());
    }

    private static void restart(String what, ChildProcess one, Traffic traffic) throws Exception {
        long end = System.nanoTime() + BEFORE.toNanos();
        Load.Measured before = Load.paced(CLIENTS, PER_SECOND, () -> System.nanoTime() < end, traffic);
        Map<String, Long> failedBefore = traffic.newFailures();
        try (ExecutorService hand = Executors.newSingleThreadExecutor()) {
            Future<Duration> restarted = hand.submit(() -> {
                long signal = System.nanoTime();
                one.close();
                one.startAgain();
                Duration took = Duration.ofNanos(System.nanoTime() - signal);
                Thread.sleep(SETTLING);
                return took;
            });
            Load.Measured meanwhile = Load.paced(CLIENTS, PER_SECOND, () -> !restarted.isDone(), traffic);
            Map<String, Long> failed = traffic.newFailures();
            double p99Before = before.latencies().millis(0.99);
            double p99 = meanwhile.latencies().millis(0.99);
            Report.line(
                    "| %s | %.1f | %d | %d | %.1f | %.1f | %.1f | %.1f | %.2f | none failed, ratio at most 3 |",
                    what,
                    restarted.get().toMillis() / 1e3,
                    meanwhile.latencies().count(),
                    failed.values().stream().mapToLong(Long::longValue).sum(),
                    before.latencies().millis(0.5),
                    meanwhile.latencies().millis(0.5),
                    p99Before,
                    p99,
                    p99 / p99Before);
            if (!failed.isEmpty() || !failedBefore.isEmpty()) {
                Report.line("%nfailed: %s before, %s meanwhile%n", failedBefore, failed);
            }
        }
    }

    /** Every write that was acknowledged is stored, and none twice. */
    private void count(Traffic traffic) throws Exception {
        long lost = 0;
        Map<String, Long> stored = installation
                .database()
                .counts("select convert_from(payload, 'UTF8')::json ->> 'narrative', count(*) from"
                        + " eventstore.domain_event_entry where payload_type like '%ProgressRecorded' group by 1");
        for (String narrative : traffic.acknowledged()) {
            lost += stored.containsKey(narrative) ? 0 : 1;
        }
        Report.line(
                "%d writes acknowledged, %d stored; acknowledged and not stored %d, stored more than once %d",
                traffic.acknowledged().size(),
                stored.size(),
                lost,
                stored.values().stream().filter(times -> times > 1).count());
    }

    private static void check(Api operator) throws Exception {
        long rows = 0;
        for (JsonNode begun :
                operator.post("/api/v1/projections/checks", Map.of()).get("checks")) {
            String path = "/api/v1/projections/" + begun.get("projection").asString() + "/checks/"
                    + begun.get("number").asLong();
            JsonNode check;
            do {
                Thread.sleep(Duration.ofMillis(100));
                check = JSON.readTree(operator.get(path).body()).get("check");
            } while (check.get("state").asString().equals("FILLING"));
            if (!check.get("state").asString().equals("COMPARED")) {
                throw new IllegalStateException("a check did not come to its end: " + check);
            }
            rows += check.get("differingRows").asLong();
        }
        Report.line("rows of projections that are not what a fresh fold of the events says: %d", rows);
    }
}
