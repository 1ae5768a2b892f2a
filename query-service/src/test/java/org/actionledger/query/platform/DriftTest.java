package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.Notebook;
import org.actionledger.query.testing.Notebook.NoteWritten;
import org.actionledger.query.testing.QueryServiceTest;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class DriftTest {

    private static final String OPERATOR = TestIssuer.tokenFor(new Actor("an-operator", Role.OPERATOR, null, null));
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    /** Of both parts of the projection, since a check reads as far as both have. */
    private final List<UUID> books = Arrays.stream(Segment.computeSegments(0, 1))
            .flatMap(part -> Stream.generate(UUID::randomUUID)
                    .filter(book -> part.matches((Object) book.toString()))
                    .limit(2))
            .toList();

    @Autowired
    Ledger ledger;

    @Autowired
    NightlyChecks nightly;

    @Autowired
    Processors processors;

    @Autowired
    EventStore events;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MeterRegistry meters;

    @LocalServerPort
    int port;

    @BeforeEach
    void nothing_is_wrong_yet() {
        ledger.rebuild(Notebook.NAME);
    }

    @AfterEach
    void nothing_stays_wrong() {
        await().atMost(LONG_ENOUGH)
                .until(() -> Boolean.FALSE.equals(jdbc.queryForObject(
                        "select exists (select from processing.refold where ended_at is null)", Boolean.class)));
        ledger.rebuild(Notebook.NAME);
    }

    @Test
    void a_changed_a_missing_and_a_surplus_row_are_found_and_told_without_their_words() {
        books.forEach(book -> write(book, 0, "one"));
        ledger.awaitRead(Notebook.NAME);
        UUID surplus = UUID.randomUUID();
        jdbc.update("update notebook.book set notes = '{other}', version = 7 where book_id = ?", books.get(0));
        jdbc.update("delete from notebook.book where book_id = ?", books.get(1));
        jdbc.update("insert into notebook.book values (?, 3, '{forged}')", surplus);

        JsonNode found = checked();

        assertThat(found.path("check").path("differingRows").asLong()).isEqualTo(3);
        assertThat(found.path("differences").valueStream())
                .extracting(
                        difference -> difference.path("table").asString(),
                        difference -> difference.path("kind").asString(),
                        difference -> difference.path("key").path("book_id").asString(),
                        difference -> difference.path("column").asString(null),
                        difference -> difference.path("stored").toString(),
                        difference -> difference.path("expected").toString())
                .containsExactlyInAnyOrder(
                        tuple(
                                "book",
                                "CHANGED",
                                books.get(0).toString(),
                                "notes",
                                "[\"(5 characters)\"]",
                                "[\"(3 characters)\"]"),
                        tuple("book", "CHANGED", books.get(0).toString(), "version", "7", "0"),
                        tuple("book", "MISSING", books.get(1).toString(), null, "null", row(books.get(1), 0, 3)),
                        tuple("book", "SURPLUS", surplus.toString(), null, row(surplus, 3, 6), "null"));
        String file = Http.at(port)
                .get("/api/v1/projections/notebook/checks/"
                        + found.path("check").path("number").asLong() + "?format=csv")
                .as(OPERATOR)
                .send()
                .body();
        assertThat(file.lines())
                .hasSize(5)
                .contains(
                        "table,difference,key,column,stored,expected",
                        "book,Changed,\"{\"\"book_id\"\":\"\"" + books.get(0) + "\"\"}\",version,7,0");
        await().atMost(LONG_ENOUGH).until(() -> drift() == 3);
        assertThat(jdbc.queryForObject("select to_regnamespace('notebook__check') is null", Boolean.class))
                .isTrue();

        ledger.rebuild(Notebook.NAME);

        assertThat(checked().path("check").path("differingRows").asLong()).isZero();
        await().atMost(LONG_ENOUGH).until(() -> drift() == 0);
    }

    @Test
    void nothing_is_found_where_nothing_is_wrong_while_events_come() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        List<JsonNode> found = new ArrayList<>();
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<Long> written = writer.submit(() -> {
                long version = 0;
                while (!enough.get()) {
                    for (UUID book : books) {
                        write(book, version, "note " + version);
                    }
                    version++;
                }
                return version;
            });
            try {
                await().atMost(LONG_ENOUGH).until(() -> {
                    found.add(checked());
                    return found.size() >= 5 && events(found.getLast()) > events(found.getFirst());
                });
            } finally {
                enough.set(true);
            }
            assertThat(written.get()).isPositive();
        }

        assertThat(found)
                .allSatisfy(check ->
                        assertThat(check.path("differences").valueStream()).isEmpty());
        assertThat(found).extracting(DriftTest::events).isSorted();
        ledger.awaitRead(Notebook.NAME);
    }

    @Test
    void a_check_of_what_cannot_be_compared_ends_and_says_so() {
        UUID forged = UUID.randomUUID();
        jdbc.update("insert into actionpage.standing values (?, 0, '{\"text\": \"a\\u0000b\"}')", forged);
        try {
            JsonNode check = ended("actionpage").path("check");

            assertThat(check.path("state").asString()).isEqualTo("FAILED");
            assertThat(check.path("failure").asString()).startsWith("table standing holds JSON with a NUL");
            assertThat(jdbc.queryForObject("select to_regnamespace('actionpage__check') is null", Boolean.class))
                    .isTrue();
        } finally {
            jdbc.update("delete from actionpage.standing where action_id = ?", forged);
        }
    }

    @Test
    void one_instance_checks_all_projections_each_night() {
        nightly.tonight();
        nightly.tonight();

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(processors.projections())
                        .allSatisfy(projection ->
                                assertThat(checksAtNight(projection.name())).containsExactly("COMPARED")));
    }

    private List<String> checksAtNight(String projection) {
        return jdbc.query(
                "select state from processing.refold where projection = ? and asked_by = 'nightly'",
                (row, _) -> row.getString(1),
                projection);
    }

    private JsonNode checked() {
        JsonNode found = ended(Notebook.NAME);
        assertThat(found.path("check").path("state").asString()).isEqualTo("COMPARED");
        return found;
    }

    private JsonNode ended(String projection) {
        Http.Answer started = Http.at(port)
                .post("/api/v1/projections/" + projection + "/checks", "")
                .as(OPERATOR)
                .send();
        assertThat(started.status()).isEqualTo(202);
        String check = started.header("Location");
        await().atMost(LONG_ENOUGH)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !get(check).path("check").path("state").asString().equals("FILLING"));
        return get(check);
    }

    private static long events(JsonNode check) {
        return check.path("check").path("events").asLong();
    }

    private double drift() {
        return meters.get("action_ledger.projection.drift")
                .tag("projection", Notebook.NAME)
                .gauge()
                .value();
    }

    private static String row(UUID book, long version, int characters) {
        return "{\"notes\":[\"(" + characters + " characters)\"],\"book_id\":\"" + book + "\",\"version\":" + version
                + "}";
    }

    private JsonNode get(String path) {
        return Http.at(port).get(path).as(OPERATOR).send().json();
    }

    private void write(UUID book, long version, String note) {
        events.publish(new GenericDomainEventMessage<>("Book", book.toString(), version, new NoteWritten(book, note)));
    }
}
