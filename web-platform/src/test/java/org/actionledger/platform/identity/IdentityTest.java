package org.actionledger.platform.identity;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;
import static org.actionledger.events.provenance.Role.OPERATOR;
import static org.actionledger.events.provenance.Role.OVERSIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.WebSlice;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.http.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class IdentityTest {

    private static final AgencyId POLICE = AgencyId.of("01980000-0000-7000-8000-000000000002");
    private static final Actor CONTRIBUTOR = new Actor("p-17", Role.CONTRIBUTOR, POLICE, null);

    @LocalServerPort
    private int port;

    @Test
    void a_token_becomes_the_actor_that_a_resource_sees() {
        Answer answer = whoAmI(TestIssuer.tokenFor(CONTRIBUTOR));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("id").asString()).isEqualTo("p-17");
        assertThat(answer.json().get("role").asString()).isEqualTo("CONTRIBUTOR");
        assertThat(answer.json().get("agency").asString()).isEqualTo(POLICE.toString());
        assertThat(answer.json().get("onBehalfOf").isNull()).isTrue();
    }

    @Test
    void a_role_is_read_in_any_case_and_out_of_a_list() {
        assertThat(whoAmI(TestIssuer.token(Map.of("sub", "a", "role", "auditor")))
                        .json()
                        .get("role")
                        .asString())
                .isEqualTo("AUDITOR");
        assertThat(whoAmI(TestIssuer.token(Map.of("sub", "a", "role", List.of("offline_access", "Oversight"))))
                        .json()
                        .get("role")
                        .asString())
                .isEqualTo("OVERSIGHT");
    }

    @Test
    void a_header_says_on_whose_behalf_one_acts() {
        String other = UUID.randomUUID().toString();

        Answer answer = Http.at(port)
                .get("/who-am-i")
                .as(TestIssuer.tokenFor(CONTRIBUTOR))
                .with("On-Behalf-Of", other)
                .send();

        assertThat(answer.json().get("onBehalfOf").asString()).isEqualTo(other);
        assertThat(answer.json().get("agency").asString()).isEqualTo(POLICE.toString());
    }

    @Test
    void a_behalf_that_is_no_agency_id_is_refused() {
        Answer answer = Http.at(port)
                .get("/who-am-i")
                .as(TestIssuer.tokenFor(CONTRIBUTOR))
                .with("On-Behalf-Of", "the police")
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("On-Behalf-Of");
        assertThat(answer.json().at("/errors/0/rejected").asString()).isEqualTo("the police");
    }

    @Test
    void nobody_comes_in_without_a_token() {
        Answer answer = Http.at(port).get("/who-am-i").send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertProblem(answer, "token-missing");
    }

    @Test
    void the_note_that_a_challenge_points_to_claims_nothing_of_tokens_that_is_not_so() {
        String challenge = Http.at(port).get("/who-am-i").send().header("WWW-Authenticate");
        assertThat(challenge).contains("/.well-known/oauth-protected-resource");

        Answer note = Http.at(port).get("/.well-known/oauth-protected-resource").send();

        assertThat(note.status()).isEqualTo(200);
        assertThat(note.json().get("bearer_methods_supported").toString()).isEqualTo("[\"header\"]");
        assertThat(note.json().get("tls_client_certificate_bound_access_tokens").asBoolean())
                .isFalse();
    }

    @Test
    void a_path_that_does_not_exist_is_not_told_to_strangers() {
        assertThat(Http.at(port).get("/nowhere").send().status()).isEqualTo(401);
    }

    @Test
    void an_expired_token_is_not_accepted() {
        Answer answer = whoAmI(TestIssuer.token(
                Map.of("sub", "a", "role", "auditor"), Instant.now().minus(Duration.ofMinutes(5))));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
        assertProblem(answer, "token-invalid");
    }

    @Test
    void a_token_of_another_issuer_is_not_accepted() {
        Answer answer = whoAmI(TestIssuer.foreignToken(Map.of("sub", "a", "role", "auditor")));

        assertThat(answer.status()).isEqualTo(401);
        assertProblem(answer, "token-invalid");
    }

    @Test
    void a_token_with_a_changed_claim_is_not_accepted() {
        String[] parts = TestIssuer.token(Map.of("sub", "a", "role", "auditor")).split("\\.");
        String other = TestIssuer.token(Map.of("sub", "a", "role", "operator")).split("\\.")[1];

        Answer answer = whoAmI(parts[0] + "." + other + "." + parts[2]);

        assertThat(answer.status()).isEqualTo(401);
        assertProblem(answer, "token-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwicm9sZSI6Ik9QRVJBVE9SIn0."})
    void what_is_no_token_is_not_accepted(String token) {
        assertThat(whoAmI(token).status()).isEqualTo(401);
    }

    @Test
    void a_token_without_a_role_is_forbidden_by_name() {
        assertForbidden(Map.of("sub", "a"), "role-claim-missing");
    }

    @Test
    void a_token_with_a_role_that_is_not_ours_is_forbidden_by_name() {
        assertForbidden(Map.of("sub", "a", "role", "emperor"), "role-claim-unknown");
    }

    @Test
    void a_token_with_two_of_our_roles_is_forbidden_by_name() {
        assertForbidden(Map.of("sub", "a", "role", List.of("auditor", "operator")), "role-claim-unknown");
    }

    @Test
    void a_contributor_without_an_agency_is_forbidden_by_name() {
        assertForbidden(Map.of("sub", "a", "role", "contributor"), "agency-claim-missing");
    }

    @Test
    void an_agency_that_is_no_id_is_forbidden_by_name() {
        assertForbidden(Map.of("sub", "a", "role", "contributor", "agency", "Police"), "agency-claim-unreadable");
    }

    @Test
    void a_token_without_a_subject_is_forbidden_by_name() {
        assertForbidden(Map.of("role", "auditor"), "subject-claim-missing");
    }

    @Test
    void a_client_with_a_token_needs_no_csrf_token_and_gets_no_session() {
        Answer answer = Http.at(port)
                .post("/who-am-i", "{}")
                .as(TestIssuer.tokenFor(CONTRIBUTOR))
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_correlation_id_is_made_where_none_is_brought_and_told_in_header_and_problem() {
        Answer answer = Http.at(port).get("/who-am-i").send();

        assertThat(answer.header("X-Correlation-Id")).hasSize(36);
        assertThat(answer.json().get("correlationId").asString()).isEqualTo(answer.header("X-Correlation-Id"));
    }

    @Test
    void a_well_formed_correlation_id_is_kept_and_any_other_replaced() {
        assertThat(Http.at(port)
                        .get("/who-am-i")
                        .with("X-Correlation-Id", "round-2026.Q3:17")
                        .send()
                        .header("X-Correlation-Id"))
                .isEqualTo("round-2026.Q3:17");
        assertThat(Http.at(port)
                        .get("/who-am-i")
                        .with("X-Correlation-Id", "two words; and more")
                        .send()
                        .header("X-Correlation-Id"))
                .hasSize(36);
    }

    @Test
    void a_role_that_may_not_is_refused_before_its_request_is_looked_at() {
        Answer answer = Http.at(port)
                .post("/what-is-wrong", "{ no JSON")
                .as(TestIssuer.tokenFor(CONTRIBUTOR))
                .send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("type").asString()).endsWith("/forbidden");
        assertThat(answer.json().get("detail").asString())
                .isEqualTo("The role CONTRIBUTOR may not use that; allowed: OPERATOR, AUDITOR.");
    }

    @Test
    void what_a_method_says_of_roles_counts_instead_of_what_its_class_says() {
        String operator = TestIssuer.tokenFor(new Actor("o", OPERATOR, null, null));

        assertThat(whoAmI(operator).status()).isEqualTo(403);
        assertThat(Http.at(port)
                        .post("/what-is-wrong", "{}")
                        .as(operator)
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_does_not_say_who_may_use_it_does_not_start() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Forgetful.class)
                        .properties("server.port=0")
                        .run()
                        .close())
                .hasMessageContaining("@Allowed")
                .hasMessageContaining("Forgetful$Resource#forgotten");
    }

    private Answer whoAmI(String token) {
        return Http.at(port).get("/who-am-i").as(token).send();
    }

    private void assertForbidden(Map<String, Object> claims, String type) {
        Answer answer = whoAmI(TestIssuer.token(claims));
        assertThat(answer.status()).isEqualTo(403);
        assertProblem(answer, type);
    }

    private static void assertProblem(Answer answer, String type) {
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("https://action-ledger.org/problems/" + type);
        assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().get("title").asString()).isNotBlank();
        assertThat(answer.json().get("instance").asString()).isEqualTo("/who-am-i");
    }

    @WebSlice
    @Configuration
    @Import(TestIssuer.Accepted.class)
    static class App {

        @RestController
        @Allowed({COORDINATOR, Role.CONTRIBUTOR, AUDITOR, OVERSIGHT})
        static class Resource {

            @GetMapping("/who-am-i")
            Actor whoAmI(Actor actor) {
                return actor;
            }

            @PostMapping("/who-am-i")
            Actor tell(Actor actor) {
                return actor;
            }

            @Allowed({OPERATOR, AUDITOR})
            @PostMapping("/what-is-wrong")
            String repair(@RequestBody Map<String, String> what) {
                return "repaired " + what;
            }
        }
    }

    @WebSlice
    @Import({TestIssuer.Accepted.class, Forgetful.Resource.class})
    static class Forgetful {

        @RestController
        static class Resource {

            @GetMapping("/forgotten")
            String forgotten() {
                return "open to all";
            }
        }
    }
}
