package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.consistency.ConsistencyToken;
import org.actionledger.platform.eventstore.Places;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.Notebook;
import org.actionledger.query.testing.Notebook.NoteWritten;
import org.actionledger.query.testing.QueryServiceTest;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class ProcessingResourceTest {

    private static final String OPERATOR = TestIssuer.tokenFor(new Actor("an-operator", Role.OPERATOR, null, null));
    private static final String ANOTHER = TestIssuer.tokenFor(new Actor("another", Role.OPERATOR, null, null));
    private static final String AUDITOR = TestIssuer.tokenFor(new Actor("an-auditor", Role.AUDITOR, null, null));
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    /** A few of each half of the notebook. */
    private final List<List<UUID>> halves = Arrays.stream(Segment.computeSegments(0, 1))
            .map(ProcessingResourceTest::books)
            .toList();

    /** Of the second half, and empty at first. */
    private final List<UUID> others = books(Segment.computeSegments(0, 1)[1]);

    private final List<UUID> books = halves.stream().flatMap(List::stream).toList();

    @Autowired
    Ledger ledger;

    @Autowired
    Notebook notebook;

    @Autowired
    Projection notebookProjection;

    @Autowired
    Processors processors;

    @Autowired
    StoredTokens tokens;

    @Autowired
    Dividing dividing;

    @Autowired
    EventStore events;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource database;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Configuration axon;

    @LocalServerPort
    int port;

    @BeforeEach
    void all_is_read() {
        write(books, 0);
        ledger.awaitRead(Notebook.NAME);
    }

    @AfterEach
    void leave_it_running_in_two_segments() {
        notebook.unreadable.clear();
        resume();
        divide(2);
        await().atMost(LONG_ENOUGH).until(() -> isDivided(2) && states().equals(List.of("RUNNING", "RUNNING")));
        Http.at(port)
                .post("/api/v1/projections/notebook/dead-letters/retry", "")
                .as(OPERATOR)
                .send();
    }

    @Test
    void a_paused_projection_takes_no_event_on_any_instance_and_goes_on_where_it_was() {
        try (AnotherInstance _ = new AnotherInstance(notebook, notebookProjection, axon, jdbc)) {
            await().atMost(LONG_ENOUGH)
                    .until(() ->
                            processors.of(notebookProjection).processingStatus().size() == 2);
            processors.of(notebookProjection).releaseSegment(1, 3, TimeUnit.SECONDS);
            await().atMost(LONG_ENOUGH).until(() -> owners().contains(AnotherInstance.NAME));

            JsonNode paused = pause().json();
            write(books, 1);

            assertThat(paused.path("pause").path("by").asString()).isEqualTo("an-operator");
            assertThat(paused.path("pause").path("reason").asString()).isEqualTo("It writes nonsense.");
            assertThat(states()).containsExactly("PAUSED", "PAUSED");
            assertThat(meters.get("action_ledger.projection.paused")
                            .tag("projection", Notebook.NAME)
                            .gauge()
                            .value())
                    .isEqualTo(1);
            // the other instance has tried in vain, and this one rests
            await().atMost(LONG_ENOUGH).until(() -> owners().stream().allMatch("null"::equals));
            ledger.awaitRead("agencies");
            assertRead("note 0");
            assertThat(status().path("behind").asLong()).isPositive();
            assertThat(differences()).isEmpty();
            assertThat(Http.at(port).get("/actuator/health/readiness").send().status())
                    .isEqualTo(200);

            assertThat(resume().json().path("pause").isNull()).isTrue();
            ledger.awaitRead(Notebook.NAME);
            assertRead("note 0", "note 1");
        }
        assertThat(differences()).isEmpty();
    }

    @Test
    void to_pause_what_is_paused_or_resume_what_runs_changes_nothing() {
        String since = pause().json().path("pause").path("since").asString();

        Http.Answer again = put("/pause", "{\"reason\": \"Me too.\"}", ANOTHER);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("pause").path("by").asString()).isEqualTo("an-operator");
        assertThat(again.json().path("pause").path("since").asString()).isEqualTo(since);
        assertThat(resume().status()).isEqualTo(200);
        assertThat(resume().json().path("pause").isNull()).isTrue();
    }

    @Test
    void a_pause_is_answered_when_the_batch_in_hand_has_ended() throws Exception {
        CompletableFuture<Http.Answer> asked;
        try (Connection batch = database.getConnection()) {
            batch.setAutoCommit(false);
            try (PreparedStatement lock =
                    batch.prepareStatement("select pg_advisory_xact_lock_shared(" + ProjectionLock.KEY + ")")) {
                lock.setString(1, Notebook.NAME);
                lock.execute();
            }
            asked = CompletableFuture.supplyAsync(this::pause);
            await().atMost(LONG_ENOUGH)
                    .until(() -> Boolean.TRUE.equals(jdbc.queryForObject(
                            "select exists (select from pg_locks where locktype = 'advisory' and mode ="
                                    + " 'ExclusiveLock' and not granted)",
                            Boolean.class)));
            assertThat(asked).isNotDone();
            batch.commit();
        }
        assertThat(asked.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
    }

    @Test
    void who_waits_for_a_paused_projection_is_told_so_at_once_and_others_read_what_there_is() throws SQLException {
        jdbc.update("update processing.projection set paused_by = 'x', paused_at = now(), pause_reason = 'y'"
                + " where name = 'agencies'");
        try {
            await().atMost(LONG_ENOUGH)
                    .until(() -> status("agencies").path("pause").isObject()
                            && owners("agencies").stream().allMatch("null"::equals));
            AgencyId agency = new AgencyId(UUID.randomUUID());
            events.publish(new GenericDomainEventMessage<>(
                    "Agency",
                    agency.toString(),
                    0,
                    new AgencyRegistered(agency, "Fenmarsh Council", AgencyKind.COUNCIL, List.of(), null, null)));
            long place = ledgerEnd();

            Http.Answer early = ask(new ConsistencyToken(place).text());

            assertThat(early.status()).isEqualTo(503);
            assertThat(early.json().path("type").asString()).endsWith("/not-yet-consistent");
            assertThat(early.json().path("detail").asString()).contains("paused since 20");
            assertThat(early.header("Retry-After")).isEqualTo("30");
            Http.Answer stale = ask(null);
            assertThat(stale.status()).isEqualTo(200);
            assertThat(Long.parseLong(stale.header("Read-Position"))).isLessThan(place);
        } finally {
            request("DELETE", "agencies/pause", null, OPERATOR);
        }
        ledger.awaitRead("agencies");
    }

    @Test
    void a_rebuild_of_a_paused_projection_is_switched_to_when_it_is_resumed_and_dead_letters_wait() {
        jdbc.update("update notebook.book set notes = '{old}' where book_id = ?", books.getFirst());
        pause();
        write(books, 1);

        String rebuild = Http.at(port)
                .post("/api/v1/projections/notebook/rebuilds", "")
                .as(OPERATOR)
                .send()
                .header("Location");
        await().atMost(LONG_ENOUGH).until(() -> get(rebuild).path("percent").asDouble() == 100);
        Http.Answer retry = Http.at(port)
                .post("/api/v1/projections/notebook/dead-letters/retry", "")
                .as(OPERATOR)
                .send();

        assertThat(retry.status()).isEqualTo(409);
        assertThat(retry.json().path("type").asString()).endsWith("/projection-paused");
        assertThat(get(rebuild).path("state").asString()).isEqualTo("FILLING");
        assertThat(notebook.notes(books.getFirst())).containsExactly("old");
        resume();
        await().atMost(LONG_ENOUGH)
                .until(() -> get(rebuild).path("state").asString().equals("SWITCHED"));
        ledger.awaitRead(Notebook.NAME);
        assertRead("note 0", "note 1");
    }

    @Test
    void segments_are_split_and_merged_and_no_event_is_lost_or_comes_twice() {
        assertThat(divide(4).status()).isEqualTo(202);
        write(books, 1);
        await().atMost(LONG_ENOUGH).until(() -> isDivided(4));
        write(books, 2);
        ledger.awaitRead(Notebook.NAME);
        assertRead("note 0", "note 1", "note 2");

        divide(1);
        write(books, 3);
        await().atMost(LONG_ENOUGH).until(() -> isDivided(1));
        ledger.awaitRead(Notebook.NAME);

        assertRead("note 0", "note 1", "note 2", "note 3");
        assertThat(differences()).isEmpty();
    }

    @Test
    void an_instance_that_slept_through_a_division_changes_nothing_when_it_wakes() {
        try (AnotherInstance _ = new AnotherInstance(notebook, notebookProjection, axon, jdbc)) {
            processors.of(notebookProjection).releaseSegment(1, 3, TimeUnit.SECONDS);
            await().atMost(LONG_ENOUGH).until(() -> owners().contains(AnotherInstance.NAME));

            divide(1);
            await().atMost(LONG_ENOUGH).until(() -> {
                // as if nothing had been heard of it for ten seconds
                jdbc.update(
                        "update processing.token_entry set time_stamp = '2020-01-01T00:00:00Z' where processor_name ="
                                + " 'notebook' and owner = ?",
                        AnotherInstance.NAME);
                return isDivided(1);
            });
            write(books, 1);

            ledger.awaitRead(Notebook.NAME);
            assertRead("note 0", "note 1");
            assertThat(owners()).doesNotContain(AnotherInstance.NAME);
        }
    }

    @Test
    void who_works_by_a_division_before_the_last_stores_not_even_a_token() {
        ProjectionTransactions sleeping = new ProjectionTransactions(
                axon.getComponent(TransactionManager.class), jdbc, notebookProjection, new Divisions());
        sleeping.executeInTransaction(() -> {});

        jdbc.update("update processing.projection set division = division + 1 where name = 'notebook'");

        assertThatThrownBy(() -> sleeping.executeInTransaction(() -> {}))
                .isInstanceOf(ProjectionTransactions.Halted.class);
        assertThatThrownBy(sleeping::startTransaction).isInstanceOf(ProjectionTransactions.Halted.class);
    }

    @Test
    void halves_that_have_read_differently_far_are_merged_while_paused_and_each_event_comes_once() {
        pause();
        await().atMost(LONG_ENOUGH).until(() -> owners().stream().allMatch("null"::equals));
        byte[] before = token(0);
        resume();
        notebook.unreadable.add("note 1");
        write(others, 0);
        write(halves.get(1), 1);
        await().atMost(LONG_ENOUGH)
                .until(() ->
                        status().path("deadLetters").asLong() == halves.get(1).size());
        pause();
        await().atMost(LONG_ENOUGH).until(() -> owners().stream().allMatch("null"::equals));
        jdbc.update(
                "update processing.token_entry set token = ? where processor_name = 'notebook' and segment = 0",
                before);

        divide(1);
        await().atMost(LONG_ENOUGH).until(() -> isDivided(1));
        assertThat(tokens.apart(Notebook.NAME)).hasSize(2);
        assertThat(differences()).isEmpty();
        resume();
        write(halves.get(0), 1, "other note");
        ledger.rebuild("agencies");
        await().atMost(LONG_ENOUGH).until(() -> status().path("behind").asLong() == 0);

        assertThat(status().path("deadLetters").asLong())
                .isEqualTo(halves.get(1).size());
        assertThat(halves.get(0))
                .allSatisfy(book -> assertThat(notebook.notes(book)).containsExactly("note 0", "other note"));
        assertThat(tokens.apart(Notebook.NAME)).hasSize(1);
    }

    @Test
    void a_projection_that_no_instance_has_read_for_yet_is_divided_too() {
        Projection another = new Projection("pamphlets", _ -> notebook);
        jdbc.update("insert into processing.projection (name, version, segments_wanted) values ('pamphlets', 1, 3)");
        try {
            dividing.attempt(another);

            assertThat(tokens.of("pamphlets"))
                    .hasSize(3)
                    .allSatisfy(segment -> assertThat(segment.token()).isNull())
                    .allSatisfy(segment -> assertThat(segment.owner()).isNull());
            assertThat(jdbc.queryForObject(
                            "select segments_wanted is null from processing.projection where name = 'pamphlets'",
                            Boolean.class))
                    .isTrue();
        } finally {
            jdbc.update("delete from processing.token_entry where processor_name = 'pamphlets'");
            jdbc.update("delete from processing.projection where name = 'pamphlets'");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pause,    {}",
        "pause,    {\"reason\": \" \"}",
        "pause,    {\"reason\": \"half a \\ud83d\"}",
        "segments, {}",
        "segments, {\"count\": 0}",
        "segments, {\"count\": 17}",
        "segments, {\"count\": \"two\"}"
    })
    void what_cannot_be_ordered_is_refused(String what, String order) {
        Http.Answer refused = put("/" + what, order, OPERATOR);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("errors").size()).isEqualTo(1);
        assertThat(status().path("pause").isNull()).isTrue();
        assertThat(isDivided(2)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "segments"})
    void a_projection_that_is_not_there_or_not_theirs_to_order_is_refused(String what) {
        String order = "{\"reason\": \"x\", \"count\": 2}"
                .replace(what.equals("pause") ? ", \"count\": 2" : "\"reason\": \"x\", ", "");

        assertThat(request("PUT", "horoscope/" + what, order, OPERATOR).status())
                .isEqualTo(404);
        assertThat(request("PUT", "notebook/" + what, order, AUDITOR).status()).isEqualTo(403);
    }

    private static List<UUID> books(Segment half) {
        return Stream.generate(UUID::randomUUID)
                .filter(book -> half.matches((Object) book.toString()))
                .limit(3)
                .toList();
    }

    private Http.Answer pause() {
        return put("/pause", "{\"reason\": \"It writes nonsense.\"}", OPERATOR);
    }

    private Http.Answer resume() {
        return request("DELETE", "notebook/pause", null, OPERATOR);
    }

    private Http.Answer divide(int count) {
        return put("/segments", "{\"count\": " + count + "}", OPERATOR);
    }

    private Http.Answer put(String what, String body, String as) {
        return request("PUT", "notebook" + what, body, as);
    }

    private Http.Answer request(String method, String path, String body, String as) {
        return Http.at(port)
                .request(method, "/api/v1/projections/" + path, body)
                .with("Content-Type", "application/json")
                .as(as)
                .send();
    }

    private Http.Answer ask(String token) {
        Http.Sending question = Http.at(port).get("/api/v1/agencies").as(AUDITOR);
        return (token == null ? question : question.with("Consistency-Token", token)).send();
    }

    /** Of this test's books, by a check of its own; what others have left is their business. */
    private List<String> differences() {
        String check = Http.at(port)
                .post("/api/v1/projections/notebook/checks", "")
                .as(OPERATOR)
                .send()
                .header("Location");
        await().atMost(LONG_ENOUGH)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> get(check).at("/check/state").asString().equals("COMPARED"));
        return jdbc.queryForList(
                "select key::text || ' ' || coalesce(stored::text, '') || ' ' || coalesce(expected::text, '') from"
                        + " processing.difference where refold = ? and key ->> 'book_id' = any (?)",
                String.class,
                Long.valueOf(check.substring(check.lastIndexOf('/') + 1)),
                Stream.concat(books.stream(), others.stream())
                        .map(UUID::toString)
                        .toArray(String[]::new));
    }

    private void assertRead(String... notes) {
        assertThat(books).allSatisfy(book -> assertThat(notebook.notes(book)).containsExactly(notes));
    }

    private boolean isDivided(int count) {
        JsonNode status = status();
        return status.path("segmentsWanted").isNull() && status.path("segments").size() == count;
    }

    private List<String> states() {
        return status().path("segments")
                .valueStream()
                .map(segment -> segment.path("state").asString())
                .toList();
    }

    private List<String> owners() {
        return owners(Notebook.NAME);
    }

    private List<String> owners(String projection) {
        return tokens.of(projection).stream()
                .map(StoredTokens.Stored::owner)
                .map(String::valueOf)
                .toList();
    }

    private byte[] token(int segment) {
        return jdbc.queryForObject(
                "select token from processing.token_entry where processor_name = 'notebook' and segment = ?",
                byte[].class,
                segment);
    }

    private long ledgerEnd() {
        return Places.of(events.createHeadToken());
    }

    private JsonNode status() {
        return status(Notebook.NAME);
    }

    private JsonNode status(String projection) {
        return get("/api/v1/projections/" + projection);
    }

    private JsonNode get(String path) {
        return Http.at(port).get(path).as(OPERATOR).send().json();
    }

    private void write(List<UUID> into, long version) {
        write(into, version, "note " + version);
    }

    private void write(List<UUID> into, long version, String note) {
        into.forEach(book -> events.publish(
                new GenericDomainEventMessage<>("Book", book.toString(), version, new NoteWritten(book, note))));
    }
}
