package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class DeadLetterResourceTest {

    private static final String OPERATOR = TestIssuer.tokenFor(new Actor("an-operator", Role.OPERATOR, null, null));
    private static final String AUDITOR = TestIssuer.tokenFor(new Actor("an-auditor", Role.AUDITOR, null, null));
    private static final String NO_REASON = "{\"reason\": \" \"}";

    private final UUID book = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Autowired
    Notebook notebook;

    @Autowired
    LastEvents lastEvents;

    @Autowired
    EventStore events;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalServerPort
    int port;

    @AfterEach
    void leave_no_dead_letters() {
        notebook.unreadable.clear();
        notebook.deadlocked.clear();
        post("/retry", "");
        assertThat(total()).isZero();
    }

    @Test
    void an_opened_letter_shows_its_event_and_its_failure_without_their_words_and_how_often_it_was_tried() {
        String smudge = bookWithASmudge();

        JsonNode first = get("/" + smudge).json();

        assertThat(first.at("/event/bookId").asString()).isEqualTo(book.toString());
        assertThat(first.at("/event/note").asString()).isEqualTo("(6 characters)");
        assertThat(first.at("/metadata/correlationId").asString()).isEqualTo("corr-1");
        assertThat(first.at("/letter/cause").asString())
                .isEqualTo("java.lang.IllegalStateException: nobody can read …");
        assertThat(first.at("/letter/attempts").asInt()).isEqualTo(1);
        assertThat(first.at("/streamLetters").asInt()).isEqualTo(2);

        post("/retry", "");
        post("/retry?stream=" + book, "");

        JsonNode letters = get("").json().path("deadLetters");
        assertThat(letters.findValuesAsString("attempts")).containsExactly("3", "0");
        assertThat(letters.get(0).path("eventId").asString()).isEqualTo(smudge);
    }

    @Test
    void one_stream_can_be_tried_again_without_the_others() {
        bookWithASmudge();
        write(other, 0, "smudge");
        await().until(() -> total() == 3);
        notebook.unreadable.clear();

        assertThat(post("/retry?stream=" + other, "").status()).isEqualTo(200);

        assertThat(notebook.notes(other)).containsExactly("smudge");
        assertThat(notebook.notes(book)).containsExactly("one");
        assertThat(total()).isEqualTo(2);
    }

    @Test
    void a_discarded_letter_is_gone_who_gave_it_up_and_why_is_kept_and_its_stream_goes_on() {
        String smudge = bookWithASmudge();

        Http.Answer answer = post("/" + smudge + "/discard", "{\"reason\": \"Spilled tea; page copied by hand\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(total()).isEqualTo(1);
        post("/retry", "");
        assertThat(notebook.notes(book)).containsExactly("one", "three");
        JsonNode kept = discarded().get(0);
        assertThat(kept).isEqualTo(answer.json());
        assertThat(kept.path("eventId").asString()).isEqualTo(smudge);
        assertThat(kept.path("aggregateId").asString()).isEqualTo(book.toString());
        assertThat(kept.path("version").asInt()).isEqualTo(1);
        assertThat(kept.path("type").asString()).isEqualTo("NoteWritten");
        assertThat(kept.path("attempts").asInt()).isEqualTo(1);
        assertThat(kept.path("cause").asString()).contains("nobody can read …");
        assertThat(kept.path("reason").asString()).isEqualTo("Spilled tea; page copied by hand");
        assertThat(kept.path("discardedBy").asString()).isEqualTo("an-operator");
        assertThat(kept.path("discardedAt").asString()).isEqualTo("2025-09-29T23:30:00Z");
    }

    @Test
    void a_letter_that_merely_waits_is_not_given_up_before_the_one_it_waits_behind() {
        bookWithASmudge();
        String waiting = get("").json().at("/deadLetters/1/eventId").asString();

        Http.Answer answer = post("/" + waiting + "/discard", "{\"reason\": \"Why not\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).endsWith("/letter-waits");
        assertThat(total()).isEqualTo(2);
    }

    @Test
    void a_letter_is_given_up_and_that_is_recorded_or_neither() {
        String smudge = bookWithASmudge();
        jdbc.execute("alter table processing.discarded_letter rename to mislaid");
        try {
            assertThat(post("/" + smudge + "/discard", "{\"reason\": \"Why not\"}")
                            .status())
                    .isEqualTo(500);
        } finally {
            jdbc.execute("alter table processing.mislaid rename to discarded_letter");
        }

        assertThat(get("/" + smudge).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", NO_REASON})
    void nothing_is_given_up_without_a_reason(String body) {
        String smudge = bookWithASmudge();

        Http.Answer answer = post("/" + smudge + "/discard", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("reason");
        assertThat(total()).isEqualTo(2);
    }

    @Test
    void a_letter_that_there_is_not_is_not_found() {
        String unknown = "/" + UUID.randomUUID();

        assertThat(get(unknown).status()).isEqualTo(404);
        assertThat(post(unknown + "/discard", "{\"reason\": \"Why not\"}").status())
                .isEqualTo(404);
    }

    @Test
    void nobody_but_an_operator_sees_or_touches_them() {
        String letters = "/api/v1/projections/notebook/dead-letters";
        for (Http.Sending sending : List.of(
                Http.at(port).get(letters),
                Http.at(port).get(letters + "/x"),
                Http.at(port).get("/api/v1/projections/notebook/discarded-letters"),
                Http.at(port).post(letters + "/retry", ""),
                Http.at(port).post(letters + "/x/discard", "{\"reason\": \"Why not\"}"))) {
            Http.Answer answer = sending.as(AUDITOR).send();
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().path("type").asString()).endsWith("/forbidden");
        }
    }

    @Test
    void a_retry_that_loses_a_deadlock_is_made_again() throws Exception {
        String smudge = bookWithASmudge();
        notebook.unreadable.clear();
        try (ExecutorService operator = Executors.newSingleThreadExecutor()) {
            Future<Http.Answer> retry = new TransactionTemplate(transactions).execute(_ -> {
                jdbc.queryForList("select from notebook.book where book_id = ? for update", book);
                Future<Http.Answer> waiting = operator.submit(() -> post("/retry", ""));
                await().until(this::somebodyWaits);
                jdbc.queryForList(
                        "select from processing.dead_letter_entry where event_identifier = ? for update", smudge);
                return waiting;
            });

            assertThat(retry.get().status()).isEqualTo(200);
        }
        assertThat(notebook.notes(book)).containsExactly("one", "smudge", "three");
    }

    @Test
    void a_retry_that_is_broken_off_every_time_says_so_and_changes_nothing() {
        bookWithASmudge();
        notebook.unreadable.clear();
        notebook.deadlocked.add("smudge");

        Http.Answer answer = post("/retry", "");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("type").asString()).endsWith("/retry-interrupted");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(get("").json().path("deadLetters").findValuesAsString("attempts"))
                .containsExactly("1", "0");
    }

    @Test
    void what_is_retried_is_not_the_last_event_that_the_projection_has_taken() {
        bookWithASmudge();
        notebook.unreadable.clear();
        Instant afterwards = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        write(other, 0, "later");
        await().until(() -> lastEvents
                .recordedAt(Notebook.NAME)
                .filter(last -> !last.isBefore(afterwards))
                .isPresent());

        assertThat(post("/retry", "").status()).isEqualTo(200);

        assertThat(notebook.notes(book)).containsExactly("one", "smudge", "three");
        assertThat(lastEvents.recordedAt(Notebook.NAME))
                .hasValueSatisfying(last -> assertThat(last).isAfterOrEqualTo(afterwards));
    }

    @Test
    void a_retry_while_the_projection_takes_nothing_says_so() {
        Http.Answer answer;
        jdbc.update("update processing.projection set version = version - 1 where name = 'notebook'");
        try {
            answer = post("/retry", "");
        } finally {
            jdbc.update("update processing.projection set version = version + 1 where name = 'notebook'");
        }

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("type").asString()).endsWith("/retry-interrupted");
        assertThat(answer.json().path("detail").asString()).contains("takes nothing at the moment");
    }

    /** Three notes, of which the second cannot be read and the third waits; gives the id of the second's event. */
    private String bookWithASmudge() {
        notebook.unreadable.add("smudge");
        write(book, 0, "one");
        write(book, 1, "smudge");
        write(book, 2, "three");
        await().until(() -> total() == 2 && notebook.notes(book).equals(List.of("one")));
        return get("").json().at("/deadLetters/0/eventId").asString();
    }

    private boolean somebodyWaits() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from pg_locks where not granted)", Boolean.class));
    }

    private void write(UUID bookId, long version, String note) {
        events.publish(new GenericDomainEventMessage<>(
                "Book", bookId.toString(), version, new NoteWritten(bookId, note), Map.of("correlationId", "corr-1")));
    }

    private long total() {
        return get("").json().path("total").asLong();
    }

    private JsonNode discarded() {
        return Http.at(port)
                .get("/api/v1/projections/notebook/discarded-letters")
                .as(OPERATOR)
                .send()
                .json()
                .path("discardedLetters");
    }

    private Http.Answer get(String path) {
        return Http.at(port)
                .get("/api/v1/projections/notebook/dead-letters" + path)
                .as(OPERATOR)
                .send();
    }

    private Http.Answer post(String path, String body) {
        return Http.at(port)
                .post("/api/v1/projections/notebook/dead-letters" + path, body)
                .as(OPERATOR)
                .send();
    }
}
