package org.actionledger.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.actionledger.events.provenance.Role;

/**
 * What the gateway costs: the same requests to a service itself and through the gateway, in turns. And what one client that floods it
 * costs another.
 */
final class ThroughTheGateway {

    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofMinutes(4);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int ACTIONS = 64;
    private static final Duration FLOOD_WARM_UP = Duration.ofMinutes(1);
    private static final int FLOOD = 10_000;
    private static final int BURST = 500;
    private static final Duration BETWEEN_BURSTS = Duration.ofMillis(500);
    private static final int CALM_PER_SECOND = 40;

    private final Installation installation;

    ThroughTheGateway(Installation installation) {
        this.installation = installation;
    }

    void run() throws Exception {
        try (ChildProcess commands = installation.service("command-service");
                ChildProcess queries = installation.service("query-service");
                ChildProcess gateway = installation.service(
                        "api-gateway",
                        "--action-ledger.gateway.command-service=" + commands.address,
                        "--action-ledger.gateway.query-service=" + queries.address,
                        "--action-ledger.limits.client.per-second=1000000",
                        "--action-ledger.limits.client.burst=1000000",
                        "--action-ledger.limits.client.per-hour=100000000",
                        "--action-ledger.limits.clients.flood.per-second=50",
                        "--action-ledger.limits.clients.flood.burst=250",
                        "--action-ledger.limits.clients.flood.per-hour=60000");
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            SmallPlan plan = SmallPlan.make(new Api(client, commands.address, "", installation.issuer), ACTIONS);
            String token = installation.issuer.token("police", Role.CONTRIBUTOR, plan.police());
            Api toCommands = new Api(client, commands.address, token, installation.issuer);
            Api toQueries = new Api(client, queries.address, token, installation.issuer);
            Api toGateway = new Api(client, gateway.address, token, installation.issuer);
            while (toQueries.tryGet(page(plan, 0, ACTIONS - 1)).statusCode() != 200) {
                Thread.sleep(Duration.ofMillis(50));
            }
            flood(client, gateway, toGateway, plan); // first, while actions are short and quick to read
            Report.title("Through the gateway and directly, " + ROUNDS + " rounds of " + ROUND.toSeconds()
                    + " s in turns after " + WARM_UP.toMinutes() + " min, medians");
            Report.line("| what | gateway | direct | ratio | goal |%n|---|---|---|---|---|");
            compare("reading an action", gateway, reading(toGateway, plan), reading(toQueries, plan));
            compare("recording progress", gateway, writing(toGateway, plan), writing(toCommands, plan));
            Report.line("gateway: %.0f MiB resident", gateway.residentMebibytes());
        }
    }

    /**
     * First both are sent so much in turns that what they do is compiled, as it is in services that have been up for some minutes; then
     * rounds, of which the one in the middle counts.
     */
    private static void compare(String what, ChildProcess gateway, Load.Request through, Load.Request direct)
            throws Exception {
        for (long turn = 0; turn < WARM_UP.dividedBy(ROUND); turn++) {
            Load.run(8, ROUND, turn % 2 == 0 ? through : direct);
        }
        for (int clients : new int[] {8, 1}) {
            List<Load.Measured> gateways = new ArrayList<>();
            List<Load.Measured> services = new ArrayList<>();
            Duration before = gateway.processorTime();
            for (int round = 1; round <= ROUNDS; round++) {
                gateways.add(Load.run(clients, ROUND, through));
                services.add(Load.run(clients, ROUND, direct));
            }
            Duration used = gateway.processorTime().minus(before);
            report(what + ", " + clients + (clients == 1 ? " client" : " clients"), gateways, services, used);
        }
    }

    private static void report(
            String what, List<Load.Measured> gateways, List<Load.Measured> services, Duration processor) {
        Report.ratio(
                what + ", a second",
                median(gateways, Load.Measured::perSecond),
                median(services, Load.Measured::perSecond),
                "at least 0.8");
        double through = median(gateways, each -> each.latencies().millis(0.5));
        double direct = median(services, each -> each.latencies().millis(0.5));
        Report.line("| … p50 ms | %.2f | %.2f | adds %.2f | adds at most 1.5 |", through, direct, through - direct);
        Report.line(
                "| … p99 ms | %.2f | %.2f | | |",
                median(gateways, each -> each.latencies().millis(0.99)),
                median(services, each -> each.latencies().millis(0.99)));
        long requests =
                gateways.stream().mapToLong(each -> each.latencies().count()).sum();
        Report.line(
                "| … processor time of the gateway for each, ms | %.2f | | | |", processor.toNanos() / 1e6 / requests);
    }

    private static double median(List<Load.Measured> rounds, ToDoubleFunction<Load.Measured> figure) {
        return rounds.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** One client asks calmly, first alone and then while another sends bursts far over its limit. */
    private void flood(HttpClient client, ChildProcess gateway, Api calm, SmallPlan plan) throws Exception {
        String token = installation.issuer.token("flood", Role.AUDITOR, null);
        HttpRequest flooding = HttpRequest.newBuilder(URI.create(gateway.address + page(plan, 0, 0)))
                .header("Authorization", "Bearer " + token)
                .build();
        AtomicInteger refused = new AtomicInteger();
        Load.Request over = (_, _) -> {
            int status = client.send(flooding, BodyHandlers.ofString()).statusCode();
            if (status != 429 && status != 200) {
                throw new IOException("a flooding client was answered " + status);
            }
            refused.addAndGet(status == 429 ? 1 : 0);
        };
        Load.run(8, FLOOD_WARM_UP, reading(calm, plan));
        Load.run(8, FLOOD_WARM_UP, over);
        Load.Measured alone = calmly(calm, plan, Duration.ofSeconds(10));

        AtomicBoolean flooded = new AtomicBoolean();
        refused.set(0);
        Load.Measured beside;
        Latencies answers;
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Load.Measured> listening =
                    thread.submit(() -> Load.paced(2, CALM_PER_SECOND, () -> !flooded.get(), reading(calm, plan)));
            answers = bursts(over);
            flooded.set(true);
            beside = listening.get();
        }
        Report.title(FLOOD + " requests of one client in bursts of " + BURST + ", while another reads "
                + CALM_PER_SECOND + " actions a second");
        Report.line(
                "refused with 429: %d, p50 %.2f ms, p99 %.2f ms",
                refused.get(), answers.millis(0.5), answers.millis(0.99));
        Report.line(
                "the other client: p50 %.2f ms, p99 %.2f ms; alone %.2f and %.2f; p99 %.2f times (goal: at most 2)",
                beside.latencies().millis(0.5),
                beside.latencies().millis(0.99),
                alone.latencies().millis(0.5),
                alone.latencies().millis(0.99),
                beside.latencies().millis(0.99) / alone.latencies().millis(0.99));
    }

    private static Load.Measured calmly(Api api, SmallPlan plan, Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        return Load.paced(2, CALM_PER_SECOND, () -> System.nanoTime() < end, reading(api, plan));
    }

    /** A burst each half second, by eight threads at once, as fast as answers come. */
    private static Latencies bursts(Load.Request over) throws Exception {
        long[] nanos = new long[FLOOD];
        AtomicInteger sent = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int burst = BURST; burst <= FLOOD; burst += BURST) {
                long next = System.nanoTime() + BETWEEN_BURSTS.toNanos();
                int until = burst;
                List<Callable<Void>> senders = Collections.nCopies(8, () -> {
                    for (int turn = sent.getAndIncrement(); turn < until; turn = sent.getAndIncrement()) {
                        long before = System.nanoTime();
                        over.send(0, turn);
                        nanos[turn] = System.nanoTime() - before;
                    }
                    return null;
                });
                for (Future<Void> sender : threads.invokeAll(senders)) {
                    sender.get();
                }
                sent.set(until);
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            }
        }
        return Latencies.of(nanos);
    }

    private static Load.Request reading(Api api, SmallPlan plan) {
        return (client, turn) -> api.get(page(plan, client, turn));
    }

    private static Load.Request writing(Api api, SmallPlan plan) {
        return (client, turn) -> api.postText(
                page(plan, client, turn) + "/progress",
                "{\"narrative\":\"" + turn + " of " + System.nanoTime() + "\",\"reported\":\"GREEN\"}");
    }

    private static String page(SmallPlan plan, int client, long turn) {
        int share = Math.max(1, plan.actions().size() / 8);
        return "/api/v1/actions/"
                + plan.actions().get((int)
                        ((client * (long) share + turn % share) % plan.actions().size()));
    }
}
