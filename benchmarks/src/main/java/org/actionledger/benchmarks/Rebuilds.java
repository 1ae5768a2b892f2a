package org.actionledger.benchmarks;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.actionledger.trial.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds a projection from all events, as an operator would: alone, and while others read. */
final class Rebuilds {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REBUILDS = "/api/v1/projections/overdue/rebuilds";
    private static final int READERS = 8;
    private static final int READS_PER_SECOND = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofSeconds(15);

    private final Api operator;
    private final Load.Request read;

    /** {@code read} is what the others ask for meanwhile. */
    Rebuilds(Api operator, Load.Request read) {
        this.operator = operator;
        this.read = read;
    }

    void run(long events) throws Exception {
        double seconds = rebuild();
        Report.line("Rebuilding overdue: %.0f s, %.0f events/s (goal 30,000)", seconds, events / seconds);
        Load.run(READERS, WARM_UP, read);
        long quietUntil = System.nanoTime() + QUIET.toNanos();
        Latencies quiet = Load.paced(READERS, READS_PER_SECOND, () -> System.nanoTime() < quietUntil, read)
                .latencies();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Callable<Double> rebuild = this::rebuild;
            Future<Double> rebuilt = thread.submit(rebuild);
            Latencies beside = Load.paced(READERS, READS_PER_SECOND, () -> !rebuilt.isDone(), read)
                    .latencies();
            Report.line("The same beside %d reads/s: %.0f events/s", READS_PER_SECOND, events / rebuilt.get());
            Report.ratio(
                    "reads beside a rebuild, p99 ms against none",
                    beside.millis(0.99),
                    quiet.millis(0.99),
                    "at most 2");
        }
    }

    private double rebuild() throws Exception {
        long start = System.nanoTime();
        long number = operator.post(REBUILDS, Map.of()).get("number").asLong();
        while (true) {
            HttpResponse<String> answer = operator.get(REBUILDS + "/" + number);
            JsonNode progress = JSON.readTree(answer.body());
            switch (progress.get("state").asString()) {
                case "SWITCHED" -> {
                    return (System.nanoTime() - start) / 1e9;
                }
                case "FAILED", "CANCELLED" -> throw new IllegalStateException(answer.body());
                default -> TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
