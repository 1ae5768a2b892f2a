package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.testing.Notebook;
import org.actionledger.query.testing.Notebook.NoteWritten;
import org.actionledger.query.testing.QueryServiceTest;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class ProjectionResourceTest {

    private static final String OPERATOR = TestIssuer.tokenFor(new Actor("an-operator", Role.OPERATOR, null, null));
    private static final String AUDITOR = TestIssuer.tokenFor(new Actor("an-auditor", Role.AUDITOR, null, null));

    private final UUID book = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Autowired
    Notebook notebook;

    @Autowired
    EventStore events;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @AfterEach
    void leave_no_dead_letters() {
        notebook.unreadable.clear();
        post("/notebook/dead-letters/retry");
    }

    @Test
    void a_projection_says_how_far_it_has_read() {
        write(book, 0, "one");
        await().until(() -> notebook.notes(book).equals(List.of("one")));
        await().until(() -> status().path("behind").asLong() == 0);

        JsonNode status = status();
        assertThat(status.path("position").asLong()).isPositive();
        assertThat(status.path("version").asInt()).isEqualTo(1);
        assertThat(status.path("underWay").isNull()).isTrue();
        assertThat(status.path("deadLetters").asLong()).isZero();
        assertThat(status.path("segments").size()).isEqualTo(2);
        assertThat(get("").json().path("projections").findValuesAsString("name"))
                .contains("overdue", "notebook");
    }

    @Test
    void dead_letters_are_listed_and_taken_once_the_cause_is_gone() {
        notebook.unreadable.add("smudge");
        write(book, 0, "one");
        write(book, 1, "smudge");
        write(book, 2, "three");
        write(other, 0, "uno");
        await().until(() -> status().path("deadLetters").asLong() == 2);
        await().until(() -> notebook.notes(other).equals(List.of("uno")));
        assertThat(notebook.notes(book)).containsExactly("one");

        JsonNode letters = get("/notebook/dead-letters").json().path("deadLetters");
        assertThat(letters.path(0).path("aggregateId").asString()).isEqualTo(book.toString());
        assertThat(letters.path(0).path("version").asLong()).isEqualTo(1);
        assertThat(letters.path(0).path("type").asString()).isEqualTo("NoteWritten");
        assertThat(letters.path(0).path("cause").asString()).contains("nobody can read …");
        assertThat(letters.path(1).path("cause").isNull()).isTrue();

        assertThat(post("/notebook/dead-letters/retry")
                        .json()
                        .path("deadLetters")
                        .asLong())
                .isEqualTo(2);
        notebook.unreadable.clear();
        assertThat(post("/notebook/dead-letters/retry")
                        .json()
                        .path("deadLetters")
                        .asLong())
                .isZero();
        assertThat(notebook.notes(book)).containsExactly("one", "smudge", "three");
    }

    @Test
    void dead_letters_and_how_projections_are_can_be_taken_away_and_that_is_recorded() {
        notebook.unreadable.add("smudge");
        write(book, 0, "smudge");
        write(book, 1, "two");
        await().until(() -> status().path("deadLetters").asLong() == 2);
        String operator = TestIssuer.tokenFor(new Actor("operator-" + book, Role.OPERATOR, null, null));

        String letters = Http.at(port)
                .get("/api/v1/projections/notebook/dead-letters?format=csv")
                .as(operator)
                .send()
                .body();
        String statuses = get("?format=csv").body();

        assertThat(letters.lines())
                .hasSize(3)
                .startsWith("event_id,stream,version,event,recorded_at,dead_since,last_tried,attempts,cause")
                .anyMatch(line -> line.contains("," + book + ",0,NoteWritten,")
                        && line.endsWith(",1,java.lang.IllegalStateException: nobody can read …"))
                .anyMatch(line -> line.contains("," + book + ",1,NoteWritten,") && line.endsWith(",0,"));
        assertThat(statuses.lines())
                .startsWith(
                        "projection,version,position,behind,dead_letters,paused_since,rebuild_or_check,percent,segments")
                .anyMatch(line -> line.matches("notebook,1,\\d+,\\d+,2,,,,.*"));
        JsonNode read = Http.at(port)
                .get("/api/v1/reads?actor=operator-" + book)
                .as(OPERATOR)
                .send()
                .json()
                .at("/reads/0");
        assertThat(read.path("kind").asString()).isEqualTo("EXPORT");
        assertThat(read.path("parameters").toString()).isEqualTo("{\"name\":\"notebook\",\"format\":\"csv\"}");
        assertThat(get("/notebook/dead-letters?format=docx").status()).isEqualTo(400);
    }

    @Test
    void one_stream_that_fails_again_does_not_keep_the_others_from_their_retry() {
        notebook.unreadable.addAll(List.of("smudge", "blot"));
        write(book, 0, "smudge");
        write(other, 0, "blot");
        await().until(() -> status().path("deadLetters").asLong() == 2);

        notebook.unreadable.remove("blot");
        post("/notebook/dead-letters/retry");

        assertThat(notebook.notes(other)).containsExactly("blot");
        assertThat(status().path("deadLetters").asLong()).isEqualTo(1);
    }

    @Test
    void auditors_see_how_projections_are_and_only_operators_run_them() {
        assertThat(Http.at(port).get("/api/v1/projections").as(AUDITOR).send().status())
                .isEqualTo(200);
        for (Http.Answer answer : List.of(
                Http.at(port)
                        .get("/api/v1/projections/notebook/dead-letters?format=csv")
                        .as(AUDITOR)
                        .send(),
                Http.at(port)
                        .post("/api/v1/projections/notebook/rebuilds", "")
                        .as(AUDITOR)
                        .send())) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().path("type").asString()).endsWith("/forbidden");
        }
    }

    @Test
    void what_is_asked_for_again_under_its_key_is_begun_once_even_where_the_instance_died_before_it_answered() {
        String key = UUID.randomUUID().toString();
        Http.Answer begun = keyed("/notebook/checks", key);
        Http.Answer again = keyed("/notebook/checks", key);
        sql.sql("update repetition.request set status = null, headers = null, body = null, "
                        + " held_until = '-infinity'")
                .update();

        Http.Answer afterwards = keyed("/notebook/checks", key);

        assertThat(begun.status()).isEqualTo(202);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(begun.body());
        assertThat(afterwards.status()).isEqualTo(202);
        assertThat(afterwards.header("Location")).isNotEmpty().isEqualTo(begun.header("Location"));
        await().until(() -> status().path("underWay").isNull());
    }

    private Http.Answer keyed(String path, String key) {
        return Http.at(port)
                .post("/api/v1/projections" + path, "")
                .with("Idempotency-Key", key)
                .as(OPERATOR)
                .send();
    }

    @Test
    void an_unknown_projection_is_not_found() {
        Http.Answer answer = post("/horoscope/rebuilds");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("detail").asString()).isEqualTo("There is no projection horoscope.");
    }

    private void write(UUID into, long version, String note) {
        events.publish(new GenericDomainEventMessage<>("Book", into.toString(), version, new NoteWritten(into, note)));
    }

    private JsonNode status() {
        return get("/notebook").json();
    }

    private Http.Answer get(String path) {
        return Http.at(port).get("/api/v1/projections" + path).as(OPERATOR).send();
    }

    private Http.Answer post(String path) {
        return Http.at(port).post("/api/v1/projections" + path, "").as(OPERATOR).send();
    }
}
