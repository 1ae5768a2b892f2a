package org.actionledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.actionledger.platform.http.Http.Answer;
import tools.jackson.databind.JsonNode;

/** A plan that is confirmed and being entered while something happens to the process. */
record PlanUnderWay(String path, String token, long version) {

    /** So many that entering them takes much longer than it takes to learn that the first are entered. */
    private static final int ROWS = 200;

    private static final String PARTNERSHIP = "01900000-0000-7000-8000-000000000001";
    private static final String BOUNDARY = "a-line-that-no-plan-holds";

    /** Brings a plan, of which nothing is entered yet. */
    static PlanUnderWay drafted(LedgerProcess ledger) {
        String token = ledger.tokenOf("coordinator");
        send(ledger, token, "/api/v1/agencies", "application/json", """
            {"agencyId": "%s", "name": "Fenmarsh Partnership", "kind": "PARTNERSHIP"}\
            """.formatted(PARTNERSHIP), 201);
        JsonNode draft =
                send(ledger, token, "/api/v1/plan-imports", "multipart/form-data; boundary=" + BOUNDARY, form(), 201);
        return new PlanUnderWay(
                "/api/v1/plan-imports/" + draft.get("importId").asString(),
                token,
                draft.get("version").asLong());
    }

    /** Confirms it, and waits until some of it is entered. */
    void begin(LedgerProcess ledger) {
        Answer confirmed = ledger.http()
                .request("POST", path + "/confirmation", null)
                .with("If-Match", "\"" + version + "\"")
                .as(token)
                .send();
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(202);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> progress(ledger).at("/steps/done").asInt() > 0);
    }

    /** Waits until all of it is entered, of which there must have been something left. */
    void isFinishedBy(LedgerProcess ledger) {
        JsonNode end = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> progress(ledger),
                        progress -> !progress.get("state").asString().equals("RUNNING"));
        assertThat(end.get("state").asString()).as(end.toString()).isEqualTo("DONE");
        assertThat(end.at("/rows/done").asInt()).isEqualTo(ROWS);
        assertThat(ledger.output())
                .contains("has done all its " + end.at("/steps/of").asInt() + " steps");
    }

    private JsonNode progress(LedgerProcess ledger) {
        return ledger.http().get(path + "/progress").as(token).send().json();
    }

    private static JsonNode send(
            LedgerProcess ledger, String token, String path, String contentType, String body, int expected) {
        Answer answer = ledger.http()
                .request("POST", path, body)
                .with("Content-Type", contentType)
                .as(token)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(expected);
        return answer.json();
    }

    private static String form() {
        return field("partnership", PARTNERSHIP)
                + field("reference", "FM99")
                + field("type", "DHR")
                + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.csv\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(BOUNDARY, table(), BOUNDARY);
    }

    private static String field(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value);
    }

    private static String table() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(
                        "%1$d,Agencies should review step %1$d of the pathway,Review procedure %1$d,Fenmarsh Police%n"
                                ::formatted)
                .collect(Collectors.joining("", "No.,Recommendation,Action to take,Lead agency\n", ""));
    }
}
