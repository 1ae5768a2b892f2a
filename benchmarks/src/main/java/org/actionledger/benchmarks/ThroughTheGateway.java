package org.actionledger.benchmarks;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.actionledger.events.provenance.Role;
import org.actionledger.trial.Api;
import org.actionledger.trial.ChildProcess;
import org.actionledger.trial.Installation;
import org.actionledger.trial.SmallPlan;

/**
 * What the gateway costs: the same requests to a service itself and through the gateway, in turns. And what one client that floods it
 * costs another.
 */
final class ThroughTheGateway {

    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofMinutes(4);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int ACTIONS = 64;

    private final Installation installation;

    ThroughTheGateway(Installation installation) {
        this.installation = installation;
    }

    void run() throws Exception {
        try (ChildProcess commands = installation.service("command-service");
                ChildProcess queries = installation.service("query-service");
                ChildProcess gateway = installation.service(
                        "api-gateway",
                        "--action-ledger.gateway.command-service=" + commands.address(),
                        "--action-ledger.gateway.query-service=" + queries.address(),
                        "--action-ledger.limits.client.per-second=1000000",
                        "--action-ledger.limits.client.burst=1000000",
                        "--action-ledger.limits.client.per-hour=100000000",
                        "--action-ledger.limits.clients.flood.per-second=50",
                        "--action-ledger.limits.clients.flood.burst=250",
                        "--action-ledger.limits.clients.flood.per-hour=60000");
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            SmallPlan plan = SmallPlan.make(new Api(client, commands.address(), "", installation.issuer()), ACTIONS);
            String token = installation.issuer().token("police", Role.CONTRIBUTOR, plan.police());
            Api toCommands = new Api(client, commands.address(), token, installation.issuer());
            Api toQueries = new Api(client, queries.address(), token, installation.issuer());
            Api toGateway = new Api(client, gateway.address(), token, installation.issuer());
            while (toQueries.tryGet(page(plan, 0, ACTIONS - 1)).statusCode() != 200) {
                Thread.sleep(Duration.ofMillis(50));
            }
            String flooding = installation.issuer().token("flood", Role.AUDITOR, null);
            new Flood(gateway.address(), page(plan, 0, 0), flooding)
                    .beside(reading(toGateway, plan)); // while actions are short
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
