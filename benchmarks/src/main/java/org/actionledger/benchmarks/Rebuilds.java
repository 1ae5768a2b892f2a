package org.actionledger.benchmarks;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds each projection from all events, one after the other, as an operator would. */
final class Rebuilds {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> PROJECTIONS =
            List.of("overdue", "agencydashboard", "audittrail", "actionpage", "plan", "agencies");

    private final Api operator;

    Rebuilds(Api operator) {
        this.operator = operator;
    }

    void run(long events) throws Exception {
        double all = 0;
        for (String projection : PROJECTIONS) {
            double seconds = rebuild("/api/v1/projections/" + projection + "/rebuilds");
            all += seconds;
            Report.line("Rebuilding %s: %.0f s, %.0f events/s (goal 30,000)", projection, seconds, events / seconds);
        }
        Report.line("Rebuilding all, one after the other: %.0f events/s (goal 20,000)", events / all);
    }

    private double rebuild(String path) throws Exception {
        long start = System.nanoTime();
        long number = operator.post(path, Map.of()).get("number").asLong();
        while (true) {
            HttpResponse<String> answer = operator.get(path + "/" + number);
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
