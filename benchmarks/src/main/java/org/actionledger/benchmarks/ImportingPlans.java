package org.actionledger.benchmarks;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Role;
import org.actionledger.trial.Api;
import org.actionledger.trial.ChildProcess;
import org.actionledger.trial.Installation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whole plans taken over, three rows to a recommendation, each with an update: from the file's first byte sent until the draft is shown,
 * and from its confirmation until everything is stored.
 */
final class ImportingPlans {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration POLL = Duration.ofMillis(100);
    private static final List<Integer> SIZES = List.of(150, 150, 150, 1_000, 1_000, 1_000, 10_000);
    private static final List<String> COMPLETION = List.of("Complete 01/04/2025", "Ongoing", "");
    private static final List<String> RATING = List.of("Green", "Amber", "Red");

    private final Installation installation;

    ImportingPlans(Installation installation) {
        this.installation = installation;
    }

    void run() throws Exception {
        try (ChildProcess commands = installation.service("command-service");
                HttpClient client = HttpClient.newHttpClient()) {
            AgencyId partnership = new AgencyId(UUID.randomUUID());
            String token = installation.issuer().token("chair", Role.COORDINATOR, partnership);
            Api api = new Api(client, commands.address(), token, installation.issuer());
            api.post(
                    "/api/v1/agencies",
                    Map.of("agencyId", partnership.toString(), "name", "Benchmark CSP", "kind", "PARTNERSHIP"));
            Report.title("Plans taken over, one after the other");
            Report.line("| rows | draft, s | MiB added | confirmation, s | actions/s | events | MiB added |");
            Report.line("|---|---|---|---|---|---|---|");
            for (int number = 0; number < SIZES.size(); number++) {
                measure(commands, api, partnership, "B" + number, SIZES.get(number));
            }
        }
    }

    private void measure(ChildProcess commands, Api api, AgencyId partnership, String reference, int rows)
            throws Exception {
        byte[] plan = plan(rows).getBytes(StandardCharsets.UTF_8);
        Map<String, String> about = Map.of(
                "partnership", partnership.toString(), "type", "DHR", "reference", reference, "asOf", "2025-09-30");
        double resident = commands.residentMebibytes();
        long eventsBefore = events();
        long before = System.nanoTime();
        JsonNode draft = JSON.readTree(
                api.postFile("/api/v1/plan-imports", about, "plan.csv", plan).body());
        double drafting = secondsSince(before);
        double residentWithDraft = commands.residentMebibytes();
        long confirmed = System.nanoTime();
        enter(api, draft);
        double entering = secondsSince(confirmed);
        Report.line(
                "| %d | %.1f | %.0f | %.1f | %.0f | %d | %.0f | a draft of 150 in 1 s, of 10,000 in 20 s with 200 MiB;"
                        + " at least 500 actions/s |",
                rows,
                drafting,
                residentWithDraft - resident,
                entering,
                rows / entering,
                events() - eventsBefore,
                commands.residentMebibytes() - residentWithDraft);
    }

    private static void enter(Api api, JsonNode draft) throws Exception {
        String path = "/api/v1/plan-imports/" + draft.get("importId").asString();
        api.confirm(path, draft.get("version").asLong());
        while (!state(api, path).equals("DONE")) {
            Thread.sleep(POLL);
        }
    }

    private static String state(Api api, String path) throws Exception {
        JsonNode progress = JSON.readTree(api.get(path + "/progress").body());
        String state = progress.get("state").asString();
        if (state.equals("STOPPED")) {
            throw new IllegalStateException("the import stopped: " + progress);
        }
        return state;
    }

    private static double secondsSince(long before) {
        return Duration.ofNanos(System.nanoTime() - before).toMillis() / 1000.0;
    }

    private long events() throws Exception {
        return installation.database().number("select count(*) from eventstore.domain_event_entry");
    }

    private static String plan(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(ImportingPlans::row)
                .collect(Collectors.joining(
                        "",
                        "No.,Recommendation,Action to take,Lead agency,Target date,Progress,RAG,Date of completion\n",
                        ""));
    }

    private static String row(int row) {
        int recommendation = row / 3 + 1;
        return "%d,\"Agencies should review step %d of the pathway and say what they changed\",\"Review procedure %d and brief all staff on it\",%s,%02d/0%d/2025,\"Update %d: the procedure was reviewed and team %d was briefed\",%s,%s%n"
                .formatted(
                        recommendation,
                        recommendation,
                        row,
                        List.of("Fenmarsh Police", "Fenmarsh County Council", "Fenmarsh NHS Trust")
                                .get(row % 3),
                        row % 28 + 1,
                        row % 9 + 1,
                        row,
                        row % 17,
                        RATING.get(row % RATING.size()),
                        COMPLETION.get(row / 3 % COMPLETION.size()));
    }
}
