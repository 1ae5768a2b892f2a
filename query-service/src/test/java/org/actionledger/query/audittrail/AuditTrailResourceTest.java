package org.actionledger.query.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.actionledger.events.action.Rag;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.testing.Actions;
import org.actionledger.query.testing.Delivery;
import org.actionledger.query.testing.History;
import org.actionledger.query.testing.QueryServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class AuditTrailResourceTest {

    private static final String TOKEN = TestIssuer.tokenFor(new Actor("an-auditor", Role.AUDITOR, null, null));
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private final Actions action = Actions.another();
    private final String path = "/api/v1/actions/" + action.actionId() + "/audit-trail";

    @Autowired
    AuditTrailProjection projection;

    @Autowired
    Delivery delivery;

    @LocalServerPort
    int port;

    @BeforeEach
    void an_action_with_a_short_life() {
        History history = action.history()
                .then(action.assigned(Actions.anAgency()))
                .then(action.progress(DAY, Rag.GREEN))
                .then(action.progress(DAY, null))
                .then(action.progress(DAY, Rag.RED))
                .then(action.completed(DAY));
        delivery.toTwice(projection, history);
    }

    @Test
    void the_trail_is_read_page_by_page() {
        List<Integer> sequences = new ArrayList<>();
        String next = path + "?limit=2";
        while (!next.isEmpty()) {
            Http.Answer answer = get(next);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Read-Position")).matches("\\d+");
            assertThat(answer.json().path("total").asInt()).isEqualTo(5);
            answer.json()
                    .path("entries")
                    .forEach(entry -> sequences.add(entry.path("sequence").asInt()));
            next = answer.json().path("next").asString("");
        }

        assertThat(sequences).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void an_entry_shows_both_clocks_and_the_step() {
        JsonNode entry = get(path + "?only=status").json().path("entries").path(1);

        assertThat(entry.path("what").asString()).isEqualTo("ProgressRecorded");
        assertThat(entry.path("statusChange").asBoolean()).isTrue();
        assertThat(entry.path("status").path("from").asString()).isEqualTo("ASSIGNED");
        assertThat(entry.path("status").path("to").asString()).isEqualTo("IN_PROGRESS");
        assertThat(entry.path("recordedAt").asString()).isEqualTo("2025-07-01T08:01:00Z");
        assertThat(entry.path("effectiveOn").asString()).isEqualTo("2025-06-30");
        assertThat(entry.path("by").path("role").asString()).isEqualTo("COORDINATOR");
    }

    @Test
    void an_action_that_is_not_known_is_not_found() {
        Http.Answer answer = get("/api/v1/actions/" + UUID.randomUUID() + "/audit-trail");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Read-Position")).matches("\\d+");
    }

    @Test
    void a_cursor_of_another_question_is_refused() {
        String next = get(path + "?limit=2").json().path("next").asString();

        assertThat(get(next + "&only=status").status()).isEqualTo(400);
        assertThat(get(path + "?only=everything").status()).isEqualTo(400);
        assertThat(get(path + "?limit=201").status()).isEqualTo(400);
    }

    @Test
    void nobody_reads_it_without_a_token() {
        assertThat(Http.at(port).get(path).send().status()).isEqualTo(401);
    }

    private Http.Answer get(String where) {
        return Http.at(port).get(where).as(TOKEN).send();
    }
}
