package org.actionledger.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.actionledger.gateway.Installation.AUDITOR;
import static org.actionledger.gateway.Installation.COMMANDS;
import static org.actionledger.gateway.Installation.MORE_COMMANDS;
import static org.actionledger.gateway.Installation.MORE_QUERIES;
import static org.actionledger.gateway.Installation.QUERIES;
import static org.actionledger.gateway.Installation.asked;
import static org.actionledger.gateway.Installation.onlyOne;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actionledger.gateway.StandIn.Seen;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.actionledger.platform.identity.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class RoutesTest {

    private static final int PATIENCE_MILLIS = 10_000;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "POST,   /api/v1/actions/17/progress,          commands",
        "POST,   /api/v1/agencies,                     commands",
        "PATCH,  /api/v1/plan-imports/17,              commands",
        "DELETE, /api/v1/plan-imports/17,              commands",
        "GET,    /api/v1/plan-imports,                 commands",
        "GET,    /api/v1/plan-imports/17/rows/3,       commands",
        "GET,    /api/v1/overdue-actions,              queries",
        "GET,    /api/v1/actions/17,                   queries",
        "GET,    /api/v1/projections,                  queries",
        "POST,   /api/v1/projections/checks,           queries",
        "POST,   /api/v1/projections/plan/rebuilds,    queries",
        "DELETE, /api/v1/projections/plan/rebuilds/17, queries"
    })
    void each_request_comes_to_the_service_that_answers_it(String method, String path, String service) {
        Answer answer = Http.at(port).request(method, path, null).as(AUDITOR).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v2/actions", "/v3/api-docs/x", "/actuator/env", "/index.html"})
    void what_no_service_answers_is_not_there(String path) {
        Answer answer = Http.at(port).get(path).as(Installation.OPERATOR).send();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("type").asString()).endsWith("/not-found");
        assertNobodyWasAsked();
    }

    @Test
    void how_the_whole_door_is_used_is_told_to_everybody_as_it_is_committed() throws IOException {
        String committed = Files.readString(Path.of("..", "docs", "openapi.yaml"));

        Answer yaml = Http.at(port).get("/v3/api-docs.yaml").send();
        Answer json = Http.at(port).get("/v3/api-docs").send();

        assertThat(yaml.header("Content-Type")).isEqualTo("application/vnd.oai.openapi");
        assertThat(yaml.body()).isEqualTo(committed);
        assertThat(json.header("Content-Type")).isEqualTo("application/json");
        assertThat(json.json())
                .isEqualTo(JsonMapper.shared()
                        .readTree(new YAMLMapper().readTree(committed).toString()));
        assertThat(json.json().at("/paths/~1api~1v1~1overdue-actions/get").isObject())
                .isTrue();
        assertThat(Http.at(port).request("HEAD", "/v3/api-docs", null).send().status())
                .isEqualTo(200);
        assertNobodyWasAsked();
    }

    @Test
    void nobody_is_asked_for_whom_has_no_good_token() {
        Answer missing = Http.at(port).get("/api/v1/actions").send();
        Answer foreign = Http.at(port)
                .post("/api/v1/agencies", "{}")
                .as(TestIssuer.foreignToken(Map.of("sub", "x", "role", "OPERATOR")))
                .send();

        assertThat(missing.status()).isEqualTo(401);
        assertThat(missing.json().get("type").asString()).endsWith("/token-missing");
        assertThat(foreign.status()).isEqualTo(401);
        assertNobodyWasAsked();
    }

    @Test
    void a_request_is_passed_on_word_for_word() {
        Http.at(port)
                .post("/api/v1/reviews/a%20b%C3%A9?x=1&y&x=%2B+2&z=%25", "{\"text\": \"Zoë\"}")
                .as(AUDITOR)
                .with("If-Match", "\"7\"")
                .with("Consistency-Token", "42")
                .with("On-Behalf-Of", "somebody")
                .send();

        Seen seen = onlyOne(COMMANDS, MORE_COMMANDS);
        assertThat(seen.target()).isEqualTo("/api/v1/reviews/a%20b%C3%A9?x=1&y&x=%2B+2&z=%25");
        assertThat(seen.body()).asString().isEqualTo("{\"text\": \"Zoë\"}");
        assertThat(seen.header("Content-Type")).isEqualTo("application/json");
        assertThat(seen.header("Authorization")).isEqualTo("Bearer " + AUDITOR);
        assertThat(seen.header("If-Match")).isEqualTo("\"7\"");
        assertThat(seen.header("Consistency-Token")).isEqualTo("42");
        assertThat(seen.header("On-Behalf-Of")).isEqualTo("somebody");
    }

    @Test
    void a_form_is_passed_on_as_well() {
        Http.at(port)
                .request("POST", "/api/v1/agencies?x=1", "name=A+b&kind=%C3%A9")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .as(AUDITOR)
                .send();

        assertThat(onlyOne(COMMANDS, MORE_COMMANDS).body()).asString().isEqualTo("name=A+b&kind=%C3%A9");
    }

    @Test
    void services_are_told_what_the_gateway_sees_not_what_a_client_claims() {
        Answer answer = Http.at(port)
                .get("/api/v1/actions")
                .as(AUDITOR)
                .with("X-Forwarded-For", "192.0.2.1")
                .with("X-Forwarded-Proto", "https")
                .with("Forwarded", "for=192.0.2.1")
                .with("Cookie", "session=secret")
                .with("TE", "trailers")
                .send();

        Seen seen = onlyOne(QUERIES, MORE_QUERIES);
        assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.headers()).doesNotContainKeys("Forwarded", "Cookie", "Te");
        assertThat(seen.header("X-Correlation-Id")).isEqualTo(answer.header("X-Correlation-Id"));
    }

    @Test
    void what_a_client_says_about_its_connection_goes_no_further() throws IOException {
        assertThat(overAConnection(
                        "Connection: X-Mine, close", "connection: x-also", "X-Mine: 1", "X-Also: 2", "X-Other: 3"))
                .startsWith("HTTP/1.1 200");

        Seen seen = onlyOne(COMMANDS, MORE_COMMANDS);
        assertThat(seen.headers()).doesNotContainKeys("X-mine", "X-also");
        assertThat(seen.header("X-Other")).isEqualTo("3");
    }

    @Test
    void a_write_whose_key_goes_no_further_is_not_sent_again() throws IOException {
        COMMANDS.hangsUp();
        MORE_COMMANDS.hangsUp();

        assertThat(overAConnection("Connection: Idempotency-Key, close", "Idempotency-Key: k-1"))
                .startsWith("HTTP/1.1 502");

        assertThat(onlyOne(COMMANDS, MORE_COMMANDS).headers()).doesNotContainKey("Idempotency-key");
    }

    /** The first line of the answer to a write with headers that no client library lets one send. */
    private String overAConnection(String... headers) throws IOException {
        try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            connection.setSoTimeout(PATIENCE_MILLIS);
            String request = String.join(
                    "\r\n",
                    "POST /api/v1/agencies HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Bearer " + AUDITOR,
                    "Content-Type: application/json",
                    "Content-Length: 2",
                    String.join("\r\n", headers),
                    "",
                    "{}");
            connection.getOutputStream().write(request.getBytes(US_ASCII));
            return new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII)).readLine();
        }
    }

    @Test
    void an_answer_tells_nothing_of_what_is_behind() {
        QUERIES.answers(
                401,
                Map.of(
                        "Server", "Secret/1.0",
                        "X-Powered-By", "Secret",
                        "Keep-Alive", "timeout=20",
                        "X-Correlation-Id", "another-one",
                        "X-Content-Type-Options", "nosniff",
                        "Cache-Control", "max-age=7",
                        "ETag", "\"7\"",
                        "WWW-Authenticate", "Bearer resource_metadata=\"http://10.0.0.7:8082/x\""),
                "no");
        MORE_QUERIES.answers(exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            StandIn.send(exchange, 304, "");
        });

        List<Answer> answers = Stream.of(1, 2)
                .map(_ -> Http.at(port)
                        .get("/api/v1/actions")
                        .with("If-None-Match", "\"7\"")
                        .as(AUDITOR)
                        .send())
                .toList();

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(401, 304);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.response().headers().map())
                    .doesNotContainKeys("Server", "X-Powered-By", "Keep-Alive", "Connection");
            assertThat(answer.response().headers().allValues("X-Correlation-Id"))
                    .hasSize(1)
                    .doesNotContain("another-one");
            assertThat(answer.response().headers().allValues("X-Content-Type-Options"))
                    .containsExactly("nosniff");
            assertThat(answer.header("ETag")).isEqualTo("\"7\"");
            assertThat(answer.header("RateLimit")).isNotEmpty();
        });
        Answer refused = answers.stream()
                .filter(each -> each.status() == 401)
                .findFirst()
                .orElseThrow();
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.header("Cache-Control")).isEqualTo("max-age=7");
    }

    @Test
    void a_client_that_asks_too_much_is_refused_before_anybody_is_asked() {
        String hasty = TestIssuer.token(Map.of("sub", "hasty", "role", "AUDITOR"));
        for (int i = 0; i < 3; i++) {
            assertThat(Http.at(port).get("/api/v1/actions").as(hasty).send().status())
                    .isEqualTo(200);
        }

        Answer refused = Http.at(port).get("/api/v1/actions").as(hasty).send();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(asked(QUERIES, MORE_QUERIES)).isEqualTo(3);
    }

    private static void assertNobodyWasAsked() {
        assertThat(asked(COMMANDS, MORE_COMMANDS, QUERIES, MORE_QUERIES)).isZero();
    }

    @Test
    void a_trace_goes_on_in_the_service_from_where_it_has_come_to_in_the_gateway() {
        Http.at(port)
                .get("/api/v1/actions")
                .with("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00")
                .as(AUDITOR)
                .send();

        assertThat(onlyOne(QUERIES, MORE_QUERIES).header("traceparent"))
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .doesNotContain("b7ad6b7169203331");
    }
}
