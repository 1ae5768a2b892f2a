package org.actionledger.platform.securitylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.WebSlice;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.Allowed;
import org.actionledger.platform.identity.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of its own, read line by line as a collector would. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SecurityLogTest {

    private static final Actor OPERATOR = new Actor("op-1", Role.OPERATOR, null, null);
    private static final Actor AUDITOR = new Actor("au-1", Role.AUDITOR, null, null);

    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void file(DynamicPropertyRegistry properties) {
        properties.add(
                "action-ledger.security-log.file",
                () -> folder.resolve("security.log").toString());
    }

    @Test
    void a_refused_token_is_told_with_address_path_and_reason_but_without_itself_or_what_was_asked() {
        String token = TestIssuer.token(
                Map.of("sub", "secret-sub", "role", "auditor"), Instant.now().minus(Duration.ofMinutes(5)));

        Http.at(port)
                .get("/things?about=A.B.")
                .as(token)
                .with("X-Correlation-Id", "expired-token-1")
                .send();

        JsonNode entry = entry("expired-token-1");
        assertThat(entry.get("event").asString()).isEqualTo("TOKEN_REFUSED");
        assertThat(entry.get("address").asString()).isEqualTo("127.0.0.1");
        assertThat(entry.get("method").asString()).isEqualTo("GET");
        assertThat(entry.get("path").asString()).isEqualTo("/things");
        assertThat(entry.get("reason").asString()).startsWith("Jwt expired at");
        assertThat(entry.toString()).contains("@timestamp").doesNotContain(token.split("\\.")[1], "secret-sub", "A.B.");
    }

    @Test
    void a_token_that_does_not_say_who_acts_is_told_by_the_problems_name() {
        ask("/things", TestIssuer.token(Map.of("sub", "a", "role", "emperor")), "no-role-of-ours");

        assertThat(entry("no-role-of-ours").get("event").asString()).isEqualTo("TOKEN_UNUSABLE");
        assertThat(entry("no-role-of-ours").get("reason").asString()).isEqualTo("role-claim-unknown");
    }

    @Test
    void what_somebody_known_may_not_or_does_not_find_is_told_with_who_it_was() {
        ask("/actuator/env", TestIssuer.tokenFor(AUDITOR), "forbidden-to-auditors");
        ask("/nowhere", TestIssuer.tokenFor(AUDITOR), "nothing-is-there");

        JsonNode forbidden = entry("forbidden-to-auditors");
        assertThat(forbidden.get("event").asString()).isEqualTo("FORBIDDEN");
        assertThat(forbidden.get("actor").asString()).isEqualTo("au-1");
        assertThat(forbidden.get("role").asString()).isEqualTo("AUDITOR");
        assertThat(entry("nothing-is-there").get("event").asString()).isEqualTo("NOT_THERE_FOR_THEM");
    }

    @Test
    void what_operators_change_is_told_and_what_they_read_is_not() throws IOException {
        ask("/things", TestIssuer.tokenFor(OPERATOR), "an-operator-reads");
        Http.at(port)
                .post("/things", "{}")
                .as(TestIssuer.tokenFor(OPERATOR))
                .with("X-Correlation-Id", "an-operator-changes")
                .send();

        JsonNode entry = entry("an-operator-changes");
        assertThat(entry.get("event").asString()).isEqualTo("ADMIN_ACTION");
        assertThat(entry.get("actor").asString()).isEqualTo("op-1");
        assertThat(entry.get("status").asString()).isEqualTo("200");
        assertThat(lines()).noneMatch(line -> line.contains("an-operator-reads"));
    }

    @Test
    void what_comes_from_outside_can_neither_end_a_line_nor_pass_for_another_field() {
        assertThat(PlainText.of("a\nFORGED actor=\"x\" \u2028\u202e\u001b[31m\\ é"))
                .isEqualTo("a\\u000aFORGED actor=\\u0022x\\u0022 \\u2028\\u202e\\u001b[31m\\u005c é");
        assertThat(PlainText.of("x".repeat(1_000))).hasSize(201);
    }

    @Test
    void whose_tokens_are_taken_is_told_at_the_start() throws IOException {
        assertThat(lines().getFirst()).contains("IDENTITY_CONFIGURED", "\"roleClaim\":\"role\"");
    }

    private void ask(String path, String token, String correlationId) {
        Http.at(port)
                .get(path)
                .as(token)
                .with("X-Correlation-Id", correlationId)
                .send();
    }

    /** The one entry with that id, which may come shortly after the answer. */
    private static JsonNode entry(String correlationId) {
        List<String> found = await().until(
                        () -> lines().stream()
                                .filter(line -> line.contains(correlationId))
                                .toList(),
                        lines -> !lines.isEmpty());
        assertThat(found).hasSize(1);
        return JsonMapper.shared().readTree(found.getFirst());
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("security.log"));
    }

    @WebSlice
    @Configuration
    @ImportAutoConfiguration(SecurityLogAutoConfiguration.class)
    @Import(TestIssuer.Accepted.class)
    static class App {

        @Allowed({Role.COORDINATOR, Role.CONTRIBUTOR, Role.AUDITOR, Role.OVERSIGHT, Role.OPERATOR})
        @RestController
        static class Things {

            @GetMapping("/things")
            String read() {
                return "things";
            }

            @PostMapping("/things")
            String change() {
                return "changed";
            }
        }
    }
}
