package org.actionledger.faults;

import java.net.http.HttpClient;
import java.time.Duration;
import org.actionledger.events.provenance.Role;
import org.actionledger.trial.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Operators pause one projection and split another, and the instance dies that may be at it; later they resume and merge. */
record KilledWhileDividing() implements Fault {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PAUSED = "/api/v1/projections/overdue";
    private static final String DIVIDED = "/api/v1/projections/audittrail";
    private static final String PAUSE = "{\"reason\": \"Somebody looks at it.\"}";

    @Override
    public String name() {
        return "kill-while-dividing";
    }

    @Override
    public String sentence() {
        return "a projection is paused, another split into 4, and one of two query-services killed at that moment, "
                + times() + " times; once it is back, resumed and merged into 1";
    }

    @Override
    public Layout layout() {
        return Layout.two();
    }

    @Override
    public int times() {
        return 2;
    }

    @Override
    public void strike(Estate estate) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            Api operator = operator(client, estate);
            operator.put(PAUSED + "/pause", PAUSE);
            operator.put(DIVIDED + "/segments", "{\"count\": 4}");
        }
        estate.processes(Estate.QUERIES).getFirst().kill();
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void mend(Estate estate) throws Exception {
        estate.processes(Estate.QUERIES).getFirst().startAgain();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Api operator = operator(client, estate);
            awaitSegments(operator, 4);
            operator.delete(PAUSED + "/pause");
            operator.put(DIVIDED + "/segments", "{\"count\": 1}");
            awaitSegments(operator, 1);
        }
    }

    private static Api operator(HttpClient client, Estate estate) throws Exception {
        String token = estate.issuer().token("operator", Role.OPERATOR, null);
        return new Api(client, estate.gateway().address(), token, estate.issuer());
    }

    private static void awaitSegments(Api operator, int count) throws Exception {
        Projections.await("it is not divided into " + count, () -> {
            JsonNode status = JSON.readTree(operator.get(DIVIDED).body());
            return status.get("segmentsWanted").isNull()
                    && status.get("segments").size() == count;
        });
    }
}
