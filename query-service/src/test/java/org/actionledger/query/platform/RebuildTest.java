package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.eventstore.AllEvents;
import org.actionledger.platform.http.Http;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.testing.Ledger;
import org.actionledger.query.testing.Notebook;
import org.actionledger.query.testing.Notebook.NoteWritten;
import org.actionledger.query.testing.QueryServiceTest;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@QueryServiceTest
class RebuildTest {

    private static final String OPERATOR = TestIssuer.tokenFor(new Actor("an-operator", Role.OPERATOR, null, null));
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    /** Words that no other test has written into a book. */
    private final String smudge = "smudge " + UUID.randomUUID();

    private final String blot = "blot " + UUID.randomUUID();
    private final List<UUID> books = Stream.generate(UUID::randomUUID).limit(20).toList();

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
    Refolds refolds;

    @Autowired
    RefoldParties parties;

    @Autowired
    Refolding refolding;

    @Autowired
    Refolder refolder;

    @Autowired
    Instances instances;

    @Autowired
    ProjectionTables tables;

    @Autowired
    Switch switching;

    @Autowired
    Head head;

    @Autowired
    Drift drift;

    @Autowired
    Differences differences;

    @Autowired
    DeadLetterOffice office;

    @Autowired
    EventStore events;

    @Autowired
    AllEvents allEvents;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    PlatformTransactionManager transactionManager;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Configuration axon;

    @LocalServerPort
    int port;

    @AfterEach
    void leave_nothing_behind() {
        notebook.unreadable.clear();
        notebook.unreadableElsewhere.clear();
        refolds.of(Notebook.NAME).ifPresent(refolds::cancel);
        office.retry(notebookProjection, null);
    }

    @Test
    void the_new_rows_are_those_of_the_events_and_no_other() {
        UUID forged = UUID.randomUUID();
        write(0);
        ledger.awaitRead(Notebook.NAME);
        jdbc.update("insert into notebook.book values (?, 0, '{forged}')", forged);
        jdbc.update("update notebook.book set notes = '{lost}' where book_id = ?", books.getFirst());

        ledger.rebuild(Notebook.NAME);

        assertThat(books).allSatisfy(book -> assertThat(notebook.notes(book)).containsExactly("note 0"));
        assertThat(notebook.notes(forged)).isEmpty();
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(schemas()).containsExactly(Notebook.NAME));
    }

    @Test
    void questions_read_the_old_rows_until_the_switch_and_a_second_rebuild_is_refused_with_the_progress_of_the_first()
            throws SQLException {
        write(0);
        ledger.awaitRead(Notebook.NAME);
        jdbc.update("update notebook.book set notes = '{old}' where book_id = ?", books.getFirst());
        String rebuild;
        try (Connection _ = aBatchUnderWay()) {
            Http.Answer started = post("/notebook/rebuilds");
            assertThat(started.status()).isEqualTo(202);
            rebuild = started.header("Location");
            await().atMost(LONG_ENOUGH).until(() -> get(rebuild).path("percent").asDouble() == 100);
            assertThat(notebook.notes(books.getFirst())).containsExactly("old");
            assertThat(gauge("rebuild.progress")).isEqualTo(100);

            Http.Answer second = post("/notebook/rebuilds");
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.json().path("type").asString()).endsWith("/rebuild-under-way");
            JsonNode progress = second.json().path("progress");
            assertThat(progress.path("state").asString()).isEqualTo("FILLING");
            assertThat(progress.path("percent").asDouble()).isEqualTo(100);
            assertThat(progress.path("eventsPerSecond").asLong()).isPositive();
            assertThat(progress.path("secondsLeft").asLong()).isZero();
            assertThat(progress.path("askedBy").asString()).isEqualTo("an-operator");
            assertThat(ledgerStatus().path("underWay").path("number").asLong())
                    .isEqualTo(progress.path("number").asLong());
        }

        await().atMost(LONG_ENOUGH)
                .until(() -> get(rebuild).path("state").asString().equals("SWITCHED"));
        assertThat(notebook.notes(books.getFirst())).containsExactly("note 0");
        assertThat(get("/api/v1/projections/notebook/rebuilds")
                        .path("rebuilds")
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("SWITCHED");
    }

    @Test
    void a_cancelled_rebuild_leaves_all_as_it_was() throws SQLException {
        write(0);
        ledger.awaitRead(Notebook.NAME);
        jdbc.update("update notebook.book set notes = '{old}' where book_id = ?", books.getFirst());
        String rebuild;
        try (Connection _ = aBatchUnderWay()) {
            rebuild = post("/notebook/rebuilds").header("Location");
            await().atMost(LONG_ENOUGH).until(() -> get(rebuild).path("percent").asDouble() == 100);

            Http.Answer cancelled =
                    Http.at(port).request("DELETE", rebuild, null).as(OPERATOR).send();
            assertThat(cancelled.status()).isEqualTo(200);
            assertThat(cancelled.json().path("state").asString()).isEqualTo("CANCELLED");
        }

        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(schemas()).containsExactly(Notebook.NAME));
        assertThat(notebook.notes(books.getFirst())).containsExactly("old");
        ledger.rebuild(Notebook.NAME);
        assertThat(notebook.notes(books.getFirst())).containsExactly("note 0");
    }

    @Test
    void what_another_instance_has_filled_before_it_died_is_not_filled_again() throws Exception {
        write(0);
        Refolds refoldsElsewhere = new Refolds(jdbc, axon.serializer(), Clock.systemUTC());
        Refolding elsewhere = new Refolding(
                List.of(notebookProjection),
                refoldsElsewhere,
                tables,
                switching,
                drift,
                differences,
                jdbc,
                transactionManager);
        RefoldParties parties = new RefoldParties(
                List.of(notebookProjection), refoldsElsewhere, tables, allEvents, axon, transactionManager);
        Refold taken = new TransactionTemplate(transactionManager).execute(_ -> {
            refolds.start(notebookProjection, Purpose.REBUILD, "an-operator");
            return refoldsElsewhere
                    .takeOn(List.of(notebookProjection), List.of(), 1)
                    .getFirst();
        });
        Refold left;
        try (Connection _ = aBatchUnderWay();
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            CountDownLatch dying = new CountDownLatch(1);
            Future<?> work = thread.submit(
                    () -> elsewhere.work(parties.of(List.of(taken)).getFirst(), dying));
            await().atMost(LONG_ENOUGH).until(() -> find(taken).position() >= head.position());
            dying.countDown();
            work.get(10, TimeUnit.SECONDS);
            left = find(taken);
        }
        UUID mark = UUID.randomUUID();
        jdbc.update("insert into notebook__next.book values (?, 0, '{\"filled elsewhere\"}')", mark);
        write(1);
        jdbc.update(
                "update processing.refold set alive_at = now() - interval '1 minute' where number = ?", taken.number());

        await().atMost(LONG_ENOUGH).until(() -> find(taken).state() == Refold.State.SWITCHED);

        assertThat(left.state()).isEqualTo(Refold.State.FILLING);
        assertThat(find(taken).events()).isEqualTo(left.events() + books.size());
        assertThat(books).allSatisfy(book -> assertThat(notebook.notes(book)).containsExactly("note 0", "note 1"));
        assertThat(notebook.notes(mark)).containsExactly("filled elsewhere");
        ledger.rebuild(Notebook.NAME);
    }

    @Test
    void an_instance_that_is_still_alive_keeps_its_rebuild() {
        Refolds refoldsElsewhere = new Refolds(jdbc, axon.serializer(), Clock.systemUTC());
        new TransactionTemplate(transactionManager).executeWithoutResult(_ -> {
            refolds.start(notebookProjection, Purpose.REBUILD, "an-operator");
            refoldsElsewhere.takeOn(List.of(notebookProjection), List.of(), 1);
        });

        assertThat(refolds.takeOn(List.of(notebookProjection), List.of(), 1)).isEmpty();

        refoldsElsewhere.leave();
        await().atMost(LONG_ENOUGH).until(() -> refolds.of(Notebook.NAME).isEmpty());
    }

    @Test
    void instances_of_one_release_share_what_is_rebuilt_until_one_dies() throws SQLException {
        String[] all = processors.projections().stream().map(Projection::name).toArray(String[]::new);
        jdbc.update("insert into processing.instance select 'another', release, now() + interval '1 hour' from"
                + " processing.instance limit 1");
        try (Connection _ = aBatchUnderWay(all)) {
            assertThat(post("/rebuilds").status()).isEqualTo(202);
            await().atMost(LONG_ENOUGH).until(() -> workedOn() > 0);

            assertThat(workedOn()).isEqualTo((all.length + 1) / 2);

            jdbc.update(
                    "update processing.instance set alive_at = now() - interval '11 seconds' where worker = 'another'");
            await().atMost(LONG_ENOUGH).until(() -> workedOn() == all.length);
        }
        await().atMost(LONG_ENOUGH)
                .until(() -> Stream.of(all).allMatch(name -> refolds.of(name).isEmpty()));
        assertThat(jdbc.queryForList("select worker from processing.instance", String.class))
                .hasSize(1);
    }

    @Test
    void an_instance_of_another_release_has_no_share() {
        jdbc.update("insert into processing.instance values ('another', 'another release', now() + interval '1 hour')");
        try {
            assertThat(instances.alike()).isEqualTo(1);
        } finally {
            jdbc.update("delete from processing.instance where worker = 'another'");
        }
    }

    @Test
    void all_projections_are_rebuilt_together_and_have_the_indexes_that_they_had() {
        write(0);
        ledger.awaitRead(Notebook.NAME);
        List<String> before = indexes();
        jdbc.update("update notebook.book set notes = '{old}' where book_id = ?", books.getFirst());

        Http.Answer started = post("/rebuilds");

        assertThat(started.status()).isEqualTo(202);
        assertThat(started.json().path("rebuilds").valueStream())
                .extracting(rebuild -> rebuild.path("projection").asString())
                .containsExactlyInAnyOrderElementsOf(
                        processors.projections().stream().map(Projection::name).toList());
        assertThat(started.json().path("rebuilds").valueStream())
                .allSatisfy(rebuild -> await().atMost(LONG_ENOUGH)
                        .until(() -> refolds.find(rebuild.path("number").asLong())
                                .orElseThrow()
                                .state()
                                .equals(Refold.State.SWITCHED)));
        assertThat(notebook.notes(books.getFirst())).containsExactly("note 0");
        assertThat(indexes()).isEqualTo(before).anyMatch(index -> index.contains("late_by_agency"));
    }

    @Test
    void where_all_are_being_rebuilt_already_the_answer_is_the_progress_of_one() throws SQLException {
        String[] all = processors.projections().stream().map(Projection::name).toArray(String[]::new);
        try (Connection _ = aBatchUnderWay(all)) {
            assertThat(post("/rebuilds").status()).isEqualTo(202);

            for (String again : List.of("/rebuilds", "/checks")) {
                Http.Answer refused = post(again);
                assertThat(refused.status()).isEqualTo(409);
                assertThat(refused.json().path("type").asString()).endsWith("/rebuild-under-way");
                assertThat(refused.json().path("progress").path("state").asString())
                        .isEqualTo("FILLING");
            }
        }
        await().atMost(LONG_ENOUGH)
                .until(() -> Stream.of(all).allMatch(name -> refolds.of(name).isEmpty()));
    }

    @Test
    void a_projection_is_rebuilt_while_another_instance_works_on_a_part_of_it() {
        write(0);
        ledger.awaitRead(Notebook.NAME);
        try (AnotherInstance _ = new AnotherInstance(notebook, notebookProjection, axon, jdbc)) {
            handOver(1);
            await().atMost(LONG_ENOUGH).until(() -> owners().contains(AnotherInstance.NAME));
            write(1);

            ledger.rebuild(Notebook.NAME);
            write(2);

            await().atMost(LONG_ENOUGH)
                    .untilAsserted(() -> assertThat(books)
                            .allSatisfy(book ->
                                    assertThat(notebook.notes(book)).containsExactly("note 0", "note 1", "note 2")));
            assertThat(owners()).contains(AnotherInstance.NAME);
            assertThat(processors.deadLetters(notebookProjection).size()).isZero();
        }
    }

    @Test
    void a_statement_that_was_prepared_before_the_switch_reads_the_new_rows_after_it() throws SQLException {
        write(0);
        ledger.awaitRead(Notebook.NAME);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select notes from notebook.book where book_id = ?")) {
            connection.setAutoCommit(false); // in a transaction the driver cannot heal what fails by trying again
            for (int i = 0; i < 10; i++) {
                assertThat(notes(statement)).containsExactly("note 0");
            }
            assertThat(prepared(connection)).contains("notebook.book");
            connection.commit();
            jdbc.update("update notebook.book set notes = '{old}' where book_id = ?", books.getFirst());
            assertThat(notes(statement)).containsExactly("old");

            connection.commit();
            ledger.rebuild(Notebook.NAME);

            assertThat(notes(statement)).containsExactly("note 0");
            connection.commit();
        }
    }

    @Test
    void a_dead_letter_that_the_rebuild_can_take_is_one_no_more_and_one_that_it_cannot_take_stays() {
        notebook.unreadable.addAll(List.of(smudge, blot));
        write(books.get(0), 0, "one");
        write(books.get(0), 1, smudge);
        write(books.get(0), 2, "three");
        write(books.get(1), 0, blot);
        write(books.get(1), 1, "two");
        await().atMost(LONG_ENOUGH)
                .until(() -> processors.deadLetters(notebookProjection).size() == 4);
        notebook.unreadable.remove(smudge);

        String rebuild = post("/notebook/rebuilds").header("Location");
        await().atMost(LONG_ENOUGH)
                .until(() -> get(rebuild).path("state").asString().equals("SWITCHED"));

        assertThat(get(rebuild).path("refusedStreams").asLong()).isEqualTo(1);
        assertThat(notebook.notes(books.get(0))).containsExactly("one", smudge, "three");
        assertThat(office.letters(notebookProjection, 10))
                .extracting(Letter::aggregateId)
                .containsExactly(books.get(1).toString(), books.get(1).toString());
        notebook.unreadable.clear();
        office.retry(notebookProjection, null);
        assertThat(notebook.notes(books.get(1))).containsExactly(blot, "two");
    }

    @Test
    void a_rebuild_that_cannot_take_what_the_projection_has_taken_fails_and_the_old_rows_stay() {
        notebook.unreadableElsewhere.add(smudge);
        write(books.get(0), 0, smudge);
        write(books.get(1), 0, "two");
        ledger.awaitRead(Notebook.NAME);

        String rebuild = post("/notebook/rebuilds").header("Location");
        await().atMost(LONG_ENOUGH)
                .until(() -> !get(rebuild).path("state").asString().equals("FILLING"));

        assertThat(get(rebuild).path("state").asString()).isEqualTo("FAILED");
        assertThat(get(rebuild).path("failure").asString()).endsWith("nobody can read …");
        assertThat(notebook.notes(books.get(0))).containsExactly(smudge);
        assertThat(notebook.notes(books.get(1))).containsExactly("two");
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(schemas()).containsExactly(Notebook.NAME));
    }

    @Test
    void a_release_with_another_version_rebuilds_by_itself_and_says_so_to_who_asks_meanwhile() throws SQLException {
        write(0);
        ledger.awaitRead(Notebook.NAME);
        refolder.stop();
        jdbc.update("update processing.projection set version = 0 where name in ('notebook', 'agencies')");
        try (Connection _ = aBatchUnderWay("agencies")) {
            refolder.start();
            await().atMost(LONG_ENOUGH)
                    .untilAsserted(
                            () -> assertThat(ask("/api/v1/agencies").status()).isEqualTo(503));
            Http.Answer notYet = ask("/api/v1/agencies");
            assertThat(notYet.json().path("type").asString()).endsWith("/projection-not-ready");
            assertThat(Long.parseLong(notYet.header("Retry-After"))).isPositive();
            assertThat(notYet.json().path("progress").path("askedBy").asString())
                    .isEqualTo("release");
        }

        await().atMost(LONG_ENOUGH)
                .untilAsserted(
                        () -> assertThat(ask("/api/v1/agencies").status()).isEqualTo(200));
        await().atMost(LONG_ENOUGH).until(() -> ledgerStatus().path("version").asInt() == 1);
        write(1);
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(books)
                        .allSatisfy(book -> assertThat(notebook.notes(book)).containsExactly("note 0", "note 1")));
    }

    @Test
    void a_rebuild_that_is_quicker_than_the_next_look_at_the_versions_brings_its_version_into_force() {
        write(0);
        ledger.awaitRead(Notebook.NAME);
        refolder.stop();
        try {
            jdbc.update("update processing.projection set version = 0 where name = 'notebook'");
            jdbc.update("delete from processing.token_entry where processor_name = 'notebook'");
            refolds.start(notebookProjection, Purpose.REBUILD, "release");

            parties.of(refolds.takeOn(List.of(notebookProjection), List.of(), 1))
                    .forEach(task -> refolding.work(task, new CountDownLatch(1)));

            assertThat(jdbc.queryForObject(
                            "select version from processing.projection where name = 'notebook'", Integer.class))
                    .isEqualTo(1);
            assertThat(tokens.of(Notebook.NAME)).hasSize(2);
        } finally {
            refolder.start();
        }
        write(1);
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(books)
                        .allSatisfy(book -> assertThat(notebook.notes(book)).containsExactly("note 0", "note 1")));
    }

    @Test
    void what_a_switch_has_folded_before_it_failed_is_folded_again() throws SQLException {
        notebook.unreadable.add(smudge);
        write(books.getFirst(), 0, smudge);
        await().atMost(LONG_ENOUGH)
                .until(() -> processors.deadLetters(notebookProjection).size() == 1);
        notebook.unreadable.clear();
        String rebuild;
        try (Connection letters = dataSource.getConnection()) {
            try (Connection _ = aBatchUnderWay()) {
                rebuild = post("/notebook/rebuilds").header("Location");
                await().atMost(LONG_ENOUGH).until(() -> somebodyWaitsFor("advisory"));
                letters.setAutoCommit(false);
                letters.createStatement()
                        .execute("select from processing.dead_letter_entry where processing_group = 'notebook' for"
                                + " update");
                write(books.getLast(), 0, "one");
            }
            await().atMost(LONG_ENOUGH).until(() -> somebodyWaitsFor("transactionid"));
            await().atMost(LONG_ENOUGH).until(() -> !somebodyWaitsFor("transactionid"));
        }

        await().atMost(LONG_ENOUGH)
                .until(() -> get(rebuild).path("state").asString().equals("SWITCHED"));
        assertThat(notebook.notes(books.getLast())).containsExactly("one");
    }

    private boolean somebodyWaitsFor(String type) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from pg_locks where locktype = ? and not granted)", Boolean.class, type));
    }

    private Connection aBatchUnderWay() throws SQLException {
        return aBatchUnderWay(Notebook.NAME);
    }

    /** While it is, nothing is switched. */
    private Connection aBatchUnderWay(String... projections) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock_shared(" + ProjectionLock.KEY + ")")) {
            for (String projection : projections) {
                lock.setString(1, projection);
                lock.execute();
            }
        }
        return connection;
    }

    private List<String> notes(PreparedStatement statement) throws SQLException {
        statement.setObject(1, books.getFirst());
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? List.of((String[]) row.getArray(1).getArray()) : List.of();
        }
    }

    private static String prepared(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (ResultSet row =
                connection.createStatement().executeQuery("select statement from pg_prepared_statements")) {
            while (row.next()) {
                statements.add(row.getString(1));
            }
        }
        return String.join("; ", statements);
    }

    private List<String> schemas() {
        return jdbc.query(
                "select nspname from pg_namespace where nspname like 'notebook%' order by 1",
                (row, _) -> row.getString(1));
    }

    private List<String> indexes() {
        return jdbc.query(
                "select indexdef from pg_indexes where schemaname in ('overdue', 'agencydashboard', 'plan', 'notebook')"
                        + " order by 1",
                (row, _) -> row.getString(1));
    }

    private Refold find(Refold refold) {
        return refolds.find(refold.number()).orElseThrow();
    }

    private void handOver(int segment) {
        StreamingEventProcessor here = processors.of(notebookProjection);
        await().atMost(LONG_ENOUGH).until(() -> here.processingStatus().size() == 2);
        here.releaseSegment(segment, 3, TimeUnit.SECONDS);
    }

    private List<String> owners() {
        return tokens.of(Notebook.NAME).stream()
                .map(StoredTokens.Stored::owner)
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    private double gauge(String name) {
        return meters.get("action_ledger.projection." + name)
                .tag("projection", Notebook.NAME)
                .gauge()
                .value();
    }

    private int workedOn() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from processing.refold where ended_at is null and worker is not null", Integer.class));
    }

    private void write(long version) {
        books.forEach(book -> write(book, version, "note " + version));
    }

    private void write(UUID book, long version, String note) {
        events.publish(new GenericDomainEventMessage<>(
                "Book", book.toString(), version, new NoteWritten(book, note), Map.of()));
    }

    private JsonNode ledgerStatus() {
        return get("/api/v1/projections/notebook");
    }

    private JsonNode get(String path) {
        return ask(path).json();
    }

    private Http.Answer ask(String path) {
        return Http.at(port).get(path).as(OPERATOR).send();
    }

    private Http.Answer post(String path) {
        return Http.at(port).post("/api/v1/projections" + path, "").as(OPERATOR).send();
    }
}
