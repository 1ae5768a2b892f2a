package org.actionledger.benchmarks;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.actionledger.events.provenance.Role;
import org.actionledger.trial.Api;
import org.actionledger.trial.ChildProcess;
import org.actionledger.trial.Installation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds all projections from the same events: with one instance of the query service, with two, and with one again. */
final class SharedRebuilds {

    private static final int ACTIONS = 20_000;
    private static final int UPDATES = 4;
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Installation installation;

    SharedRebuilds(Installation installation) {
        this.installation = installation;
    }

    void run() throws Exception {
        try (ChildProcess first = service(1);
                HttpClient client = HttpClient.newHttpClient()) {
            String token = installation.issuer().token("operator", Role.OPERATOR, null);
            Api operator = new Api(client, first.address(), token, installation.issuer());
            long events;
            try (ManyEvents country = new ManyEvents(installation.database())) {
                events = country.write(ACTIONS, UPDATES);
            }
            while (operator.eventsBehind() > 0) {
                Thread.sleep(Duration.ofMillis(200));
            }
            installation.database().run("vacuum analyze");
            Report.title("Rebuilds of all projections from " + events + " events, seconds");
            List<Double> alone = new ArrayList<>(rounds(operator));
            List<Double> shared;
            try (ChildProcess _ = service(2)) {
                shared = rounds(operator);
            }
            Thread.sleep(Duration.ofSeconds(11)); // it is not counted any more
            alone.addAll(rounds(operator));
            Report.line("with one instance: %s%n%nwith two: %s%n", alone, shared);
            Report.ratios();
            Report.ratio("two instances, and one; medians", median(shared), median(alone), "at most 0.65");
        }
    }

    private ChildProcess service(int number) throws Exception {
        return installation.service(
                Path.of(""),
                "query-service",
                "query-service-" + number,
                installation.database().url(),
                List.of("--action-ledger.checks.nightly=-"),
                Map.of());
    }

    private static List<Double> rounds(Api operator) throws Exception {
        for (int i = 0; i < WARM_UPS; i++) {
            rebuildAll(operator);
        }
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            seconds.add(rebuildAll(operator));
        }
        return seconds;
    }

    private static double rebuildAll(Api operator) throws Exception {
        long began = System.nanoTime();
        for (JsonNode begun :
                operator.post("/api/v1/projections/rebuilds", Map.of()).get("rebuilds")) {
            awaitSwitched(
                    operator,
                    "/api/v1/projections/" + begun.get("projection").asString() + "/rebuilds/"
                            + begun.get("number").asLong());
        }
        return Math.round((System.nanoTime() - began) / 1e7) / 100.0;
    }

    private static void awaitSwitched(Api operator, String rebuild) throws Exception {
        while (true) {
            String answer = operator.get(rebuild).body();
            switch (JSON.readTree(answer).get("state").asString()) {
                case "SWITCHED" -> {
                    return;
                }
                case "FILLING" -> Thread.sleep(Duration.ofMillis(50));
                default -> throw new IllegalStateException(answer);
            }
        }
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElseThrow();
    }
}
