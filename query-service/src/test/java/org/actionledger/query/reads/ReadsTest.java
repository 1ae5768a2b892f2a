package org.actionledger.query.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionledger.events.action.Rag;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.export.Form;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.QueryServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class ReadsTest {

    private static final String PARTNERSHIP = UUID.randomUUID().toString();

    private final Actions action = Actions.another();
    private final String trail = "/api/v1/actions/" + action.actionId() + "/audit-trail";
    private final String reader = "reader-" + UUID.randomUUID();
    private final String auditor =
            TestIssuer.token(Map.of("sub", reader, "role", "auditor", "client_id", "desk-of-audits"));

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void there_is_a_trail_to_read() {
        ledger.append(action.history()
                .then(action.assigned(Actions.anAgency()))
                .then(action.progress(LocalDate.of(2025, 6, 30), Rag.GREEN)));
        ledger.awaitRead("audittrail");
    }

    @Test
    void who_read_a_trail_stands_there_once_with_when_what_and_from_which_client() {
        assertThat(Http.at(port)
                        .get(trail + "?only=status&limit=1")
                        .as(auditor)
                        .with("X-Correlation-Id", "corr-" + reader)
                        .send()
                        .status())
                .isEqualTo(200);

        JsonNode reads = reads("subject=" + action.actionId());

        assertThat(reads.path("total").asInt()).isEqualTo(1);
        JsonNode read = reads.at("/reads/0");
        assertThat(read.path("kind").asString()).isEqualTo("AUDIT_TRAIL");
        assertThat(read.path("subject").asString()).isEqualTo(action.actionId().toString());
        assertThat(read.path("actorId").asString()).isEqualTo(reader);
        assertThat(read.path("role").asString()).isEqualTo("AUDITOR");
        assertThat(read.path("clientId").asString()).isEqualTo("desk-of-audits");
        assertThat(read.path("correlationId").asString()).isEqualTo("corr-" + reader);
        assertThat(read.path("readAt").asString()).isEqualTo("2025-09-29T23:30:00Z");
        assertThat(read.path("outcome").asInt()).isEqualTo(200);
        assertThat(read.path("parameters").toString()).isEqualTo("{\"only\":\"status\"}");
    }

    @Test
    void an_agency_contributor_is_recorded_with_its_agency_and_a_table_is_an_export() {
        String contributor = TestIssuer.token(
                Map.of("sub", reader, "role", "contributor", "agency", PARTNERSHIP, "azp", "a-browser"));

        Http.at(port).get(trail + "?format=csv").as(contributor).send();
        Http.at(port).get(trail).as(contributor).with("Accept", "text/html").send();

        JsonNode reads = reads("actor=" + reader).path("reads");
        assertThat(reads.findValuesAsString("kind")).containsExactly("AUDIT_TRAIL", "EXPORT");
        assertThat(reads.findValuesAsString("agency")).containsOnly(PARTNERSHIP);
        assertThat(reads.findValuesAsString("clientId")).containsOnly("a-browser");
    }

    @Test
    void a_refused_reading_stands_there_with_its_outcome_and_without_the_words_that_were_sent() {
        UUID unknown = UUID.randomUUID();
        get("/api/v1/actions/" + unknown + "/audit-trail");
        get(trail + "?only=she%20told%20the%20police");
        get("/api/v1/actions/nonsense/audit-trail");
        get(trail + "?colour=red");

        JsonNode reads = reads("actor=" + reader).path("reads");

        assertThat(reads.findValuesAsString("outcome")).containsExactly("400", "400", "400", "404");
        assertThat(reads.get(3).path("subject").asString()).isEqualTo(unknown.toString());
        assertThat(reads.get(2).path("parameters").toString()).isEqualTo("{\"only\":\"…\"}");
        assertThat(reads.get(1).has("subject")).isFalse();
        assertThat(reads.toString()).doesNotContain("police", "nonsense", "colour");
    }

    @Test
    void a_replay_is_recorded() {
        get("/api/v1/actions/" + action.actionId() + "/replay?until=1");

        JsonNode read = reads("actor=" + reader).at("/reads/0");

        assertThat(read.path("kind").asString()).isEqualTo("REPLAY");
        assertThat(read.path("subject").asString()).isEqualTo(action.actionId().toString());
        assertThat(read.path("parameters").toString()).isEqualTo("{\"until\":\"1\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/overdue-actions", "/api/v1/overdue-actions?rag=RED", "/api/v1/reviews"})
    void a_list_across_partnerships_is_recorded(String list) {
        assertThat(get(list).status()).isEqualTo(200);

        assertThat(reads("actor=" + reader).path("reads").findValuesAsString("kind"))
                .containsExactly("NATIONAL_LIST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"overdue-actions?agency=", "overdue-actions?partnership=", "reviews?partnership="})
    void a_list_of_one_agency_or_partnership_is_not(String list) {
        assertThat(get("/api/v1/" + list + PARTNERSHIP).status()).isEqualTo(200);

        assertThat(reads("actor=" + reader).path("total").asInt()).isZero();
    }

    @Test
    void reading_who_read_is_recorded_too() {
        get("/api/v1/reads?kind=REPLAY&actor=somebody");

        JsonNode read = reads("actor=" + reader).at("/reads/0");

        assertThat(read.path("kind").asString()).isEqualTo("READS");
        assertThat(read.at("/parameters/actor").asString()).isEqualTo("somebody");
        assertThat(read.at("/parameters/kind").asString()).isEqualTo("REPLAY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oversight", "coordinator"})
    void only_auditors_and_operators_see_who_read_what(String role) {
        String other = TestIssuer.token(Map.of("sub", reader, "role", role, "agency", PARTNERSHIP));

        Http.Answer answer = Http.at(port).get("/api/v1/reads").as(other).send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("type").asString()).endsWith("/forbidden");
        assertThat(reads("actor=" + reader).at("/reads/0/outcome").asInt()).isEqualTo(403);
        String operator = TestIssuer.token(Map.of("sub", "an-operator", "role", "operator"));
        assertThat(Http.at(port).get("/api/v1/reads").as(operator).send().status())
                .isEqualTo(200);
    }

    @Test
    void the_list_goes_on_page_by_page_newest_first_and_keeps_to_its_filters() {
        get(trail);
        get(trail + "?only=status");
        get(trail + "?format=csv");
        get(trail + "?format=json");
        get("/api/v1/overdue-actions");

        List<String> kinds = new ArrayList<>();
        String next = "/api/v1/reads?limit=2&actor=" + reader + "&subject=" + action.actionId()
                + "&from=2025-09-29T23%3A30%3A00Z&to=2025-09-29T23:30:01Z";
        while (!next.isEmpty()) {
            JsonNode page = asOperator(next).json();
            assertThat(page.path("total").asInt()).isEqualTo(4);
            kinds.addAll(page.path("reads").findValuesAsString("kind"));
            next = page.path("next").asString("");
        }

        assertThat(kinds).containsExactly("AUDIT_TRAIL", "EXPORT", "AUDIT_TRAIL", "AUDIT_TRAIL");
        assertThat(reads("actor=" + reader + "&kind=EXPORT").path("total").asInt())
                .isEqualTo(1);
        assertThat(reads("actor=" + reader + "&to=2025-09-29T23:30:00Z")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(reads("actor=" + reader + "&from=2025-09-29T23:30:00.001Z")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=GOSSIP",
                "subject=7",
                "from=yesterday",
                "from=2025-09-30T00:00:00Z&to=2025-09-29T00:00:00Z",
                "limit=0",
                "cursor=abc",
                "who=me"
            })
    void a_parameter_that_is_not_right_is_refused_with_what_would_be(String query) {
        Http.Answer answer = asOperator("/api/v1/reads?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/message").asString()).isNotBlank();
    }

    @Test
    void who_read_what_can_be_taken_away_by_those_who_may_see_it() {
        get(trail + "?only=status");

        Http.Answer table = asOperator("/api/v1/reads?format=csv&subject=" + action.actionId());
        Http.Answer refused = Http.at(port)
                .get("/api/v1/reads?format=xlsx")
                .as(TestIssuer.token(Map.of("sub", reader, "role", "contributor", "agency", PARTNERSHIP)))
                .send();

        assertThat(table.header("Content-Disposition")).isEqualTo("attachment; filename=\"reads.csv\"");
        assertThat(table.body()).contains("Audit trail," + action.actionId() + "," + reader, "only=status,200");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void what_cannot_be_recorded_is_not_shown() {
        jdbc.execute("alter table reads.reading rename to mislaid");
        try {
            for (String form : List.of("application/json", "text/csv", Form.WORKBOOK, "text/html")) {
                Http.Answer answer = Http.at(port)
                        .get(trail)
                        .as(auditor)
                        .with("Accept", form)
                        .send();

                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                assertThat(answer.header("Retry-After")).isEqualTo("5");
                assertThat(answer.json().path("type").asString()).endsWith("/read-not-recorded");
                assertThat(answer.body()).doesNotContain(action.reference());
            }
            assertThat(get("/api/v1/actions/" + UUID.randomUUID() + "/audit-trail")
                            .status())
                    .isEqualTo(404);
            assertThat(get("/api/v1/reviews?partnership=" + PARTNERSHIP).status())
                    .isEqualTo(200);
        } finally {
            jdbc.execute("alter table reads.mislaid rename to reading");
        }
        assertThat(get(trail).status()).isEqualTo(200);
    }

    private JsonNode reads(String query) {
        return asOperator("/api/v1/reads?" + query).json();
    }

    private Http.Answer asOperator(String where) {
        return Http.at(port)
                .get(where)
                .as(TestIssuer.token(Map.of("sub", "an-operator", "role", "operator")))
                .send();
    }

    private Http.Answer get(String where) {
        return Http.at(port).get(where).as(auditor).send();
    }
}
