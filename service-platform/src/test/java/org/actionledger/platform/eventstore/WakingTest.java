package org.actionledger.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class WakingTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final int SECONDS = 30;

    private final TestDatabase database = Process.database();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final List<Process> processes = new ArrayList<>();
    private final String book = UUID.randomUUID().toString();

    @AfterEach
    void endAll() {
        processes.forEach(Process::close);
    }

    @Test
    void a_reader_is_woken_by_what_its_own_process_stores() throws Exception {
        Process process = process(Process.NEVER);
        try (TrackingEventStream stream = process.open(null)) {
            CountDownLatch woken = followAndListen(stream);

            process.turn(book, 1);

            assertThat(woken.await(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(Process.pages(stream)).containsExactly(1);
        }
    }

    @Test
    void a_reader_is_woken_by_what_another_process_stores() throws Exception {
        Process writer = process(Process.NEVER);
        try (TrackingEventStream stream = process(Process.NEVER).open(null)) {
            CountDownLatch woken = followAndListen(stream);
            awaitConnection(Listener.NAME);

            writer.turn(book, 1);

            assertThat(woken.await(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(Process.pages(stream)).containsExactly(1);
        }
    }

    @Test
    void what_nobody_announced_is_found_a_little_later() throws Exception {
        try (TrackingEventStream stream = process(Duration.ofMillis(100)).open(null);
                LateCommit silent = new LateCommit(database, 1)) {
            CountDownLatch woken = followAndListen(stream);

            silent.commit();

            assertThat(woken.await(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(Process.pages(stream)).containsExactly(1);
        }
    }

    @Test
    void a_listener_whose_connection_is_killed_comes_back_and_misses_nothing() throws Exception {
        Process writer = process(Process.NEVER);
        try (TrackingEventStream stream = process(Process.NEVER).open(null)) {
            followAndListen(stream);
            awaitConnection(Listener.NAME);

            for (int page = 1; page <= 3; page++) {
                kill(Listener.NAME);
                writer.turn(book, page);
                assertThat(stream.hasNextAvailable(SECONDS, TimeUnit.SECONDS)).isTrue();
                assertThat(Process.pages(stream)).containsExactly(page);
                awaitConnection(Listener.NAME);
            }
        }
    }

    @Test
    void an_announcer_whose_connection_is_killed_announces_on_another() throws Exception {
        Process writer = process(Process.NEVER);
        try (TrackingEventStream stream = process(Process.NEVER).open(null)) {
            followAndListen(stream);
            awaitConnection(Listener.NAME);
            for (int page = 1; page <= 3; page++) {
                writer.turn(book, page);
                assertThat(stream.hasNextAvailable(SECONDS, TimeUnit.SECONDS)).isTrue();
                assertThat(Process.pages(stream)).containsExactly(page);
                kill(Announcer.NAME);
            }
        }
    }

    @Test
    void readers_go_on_after_every_connection_was_lost() throws Exception {
        Process process = process(Duration.ofMillis(100));
        try (TrackingEventStream stream = process.open(null)) {
            process.turn(book, 1);
            assertThat(Process.page(stream.nextAvailable())).isEqualTo(1);

            jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid()")
                    .query(Boolean.class)
                    .list();
            await().atMost(LONG_ENOUGH).ignoreExceptions().until(() -> {
                process.turn(book, 2);
                return true;
            });

            assertThat(stream.hasNextAvailable(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(Process.pages(stream)).containsExactly(2);
        }
    }

    @Test
    void a_replay_from_the_beginning_meets_those_who_write_meanwhile() throws Exception {
        int pages = 3 * Tail.REMEMBERED;
        Process writer = process(Process.NEVER);
        IntStream.rangeClosed(1, pages / 3).forEach(page -> writer.turn(book, page));
        CompletableFuture<Void> writing = CompletableFuture.runAsync(
                () -> IntStream.rangeClosed(pages / 3 + 1, pages).forEach(page -> writer.turn(book, page)));

        List<Integer> read = new ArrayList<>();
        try (TrackingEventStream stream = process(Process.NEVER).open(null)) {
            while (read.size() < pages && stream.hasNextAvailable(SECONDS, TimeUnit.SECONDS)) {
                read.add(Process.page(stream.nextAvailable()));
            }
        }

        writing.join();
        assertThat(read)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, pages).boxed().toList());
    }

    @Test
    void who_looked_before_another_began_looks_again_for_what_that_one_has_found_for_itself() {
        Process process = process(Process.NEVER);
        process.turn(book, 1);
        GapAwareTrackingToken one = process.engine.arrivals(null, 1).getLast().trackingToken();
        try (Tail tail = new Tail(process.engine, Process.NEVER)) {
            Tail.Mark whenOneWasAll = tail.mark();
            process.turn(book, 2);
            GapAwareTrackingToken both =
                    process.engine.arrivals(one, 1).getLast().trackingToken();
            assertThat(tail.join(both, tail.mark())).isTrue();

            assertThat(tail.join(one, whenOneWasAll)).isFalse();
            assertThat(tail.join(both, tail.mark())).isTrue();
        }
    }

    @Test
    void who_is_overtaken_reads_for_himself_and_catches_up() throws Exception {
        Process process = process(Process.NEVER);
        int pages = 2 * Tail.REMEMBERED + 7;
        try (TrackingEventStream slow = process.open(null);
                TrackingEventStream fast = process.open(null)) {
            followAndListen(slow);
            followAndListen(fast);
            List<Integer> readFast = new ArrayList<>();
            for (int page = 1; page <= pages; page++) {
                process.turn(book, page);
                readFast.addAll(Process.pages(fast));
            }
            while (readFast.size() < pages && fast.hasNextAvailable(SECONDS, TimeUnit.SECONDS)) {
                readFast.addAll(Process.pages(fast));
            }

            List<Integer> all = IntStream.rangeClosed(1, pages).boxed().toList();
            assertThat(readFast).containsExactlyElementsOf(all);
            assertThat(Process.pages(slow)).containsExactlyElementsOf(all);
            process.turn(book, pages + 1);
            assertThat(Process.page(slow.nextAvailable())).isEqualTo(pages + 1);
        }
    }

    @Test
    void what_is_closed_leaves_no_thread_and_no_connection() throws Exception {
        Process process = new Process(database, Process.NEVER);
        TrackingEventStream stream = process.open(null);
        followAndListen(stream);
        process.turn(book, 1);
        assertThat(Process.page(stream.nextAvailable())).isEqualTo(1);
        awaitConnection(Listener.NAME);
        awaitConnection(Announcer.NAME);
        List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("event-"))
                .toList();
        assertThat(threads).extracting(Thread::getName).contains("event-tail", "event-listener", "event-announcer");

        process.close();

        assertThat(threads).noneMatch(Thread::isAlive);
        await().atMost(LONG_ENOUGH).until(() -> connections(Listener.NAME) + connections(Announcer.NAME) == 0);
        assertThatThrownBy(stream::nextAvailable).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void who_is_closed_does_not_wait_for_a_connection_that_nobody_gives() throws Exception {
        Process process = new Process(database, Duration.ofMillis(1));
        try (TrackingEventStream stream = process.open(null)) {
            followAndListen(stream);
            for (int taken = 0; taken < process.pool.getMaximumPoolSize(); taken++) {
                process.pool.getConnection();
            }
            await().atMost(LONG_ENOUGH)
                    .until(() -> process.pool.getHikariPoolMXBean().getThreadsAwaitingConnection() == 1);

            Instant before = Instant.now();
            process.close();

            assertThat(Duration.between(before, Instant.now()))
                    .isLessThan(Duration.ofMillis(process.pool.getConnectionTimeout() / 2));
        }
    }

    @Test
    void a_process_that_only_writes_does_not_listen_and_one_that_only_reads_does_not_announce() throws Exception {
        Process writer = process(Process.NEVER);
        writer.turn(book, 1);
        awaitConnection(Announcer.NAME);
        assertThat(connections(Listener.NAME)).isZero();

        try (TrackingEventStream stream = process(Process.NEVER).open(null)) {
            assertThat(Process.pages(stream)).containsExactly(1);
            awaitConnection(Listener.NAME);
            assertThat(connections(Announcer.NAME)).isEqualTo(1);
        }
    }

    @Test
    void stored_events_are_counted_by_their_kind() {
        Process process = process(Process.NEVER);
        process.turn(book, 1);
        process.turn(book, 2);

        assertThat(appended(process)).isEqualTo(2);
        assertThat(process.meters.timer("action_ledger.events.append").count()).isEqualTo(2);
    }

    @Test
    void an_event_is_counted_once_however_many_units_of_work_are_around_it() {
        Process process = process(Process.NEVER);

        unitOfWork().execute(() -> {
            process.turn(book, 1);
            unitOfWork().execute(() -> {
                process.turn(book, 2);
                unitOfWork().execute(() -> process.turn(book, 3));
                assertThat(appended(process)).isZero();
            });
        });

        assertThat(jdbc.sql("select count(*) from eventstore.domain_event_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(appended(process)).isEqualTo(3);
    }

    @Test
    void an_event_that_was_taken_back_is_not_counted() {
        Process process = process(Process.NEVER);

        assertThatThrownBy(() -> unitOfWork().execute(() -> {
                    unitOfWork().execute(() -> process.turn(book, 1));
                    throw new IllegalStateException("the lamp went out");
                }))
                .hasMessage("the lamp went out");
        process.turn(book, 1);
        assertThatThrownBy(() -> unitOfWork().execute(() -> process.turn(book, 1)))
                .isInstanceOf(AggregateStreamCreationException.class);

        assertThat(appended(process)).isEqualTo(1);
    }

    private static double appended(Process process) {
        return process.meters
                .counter("action_ledger.events.appended", "event", "PageTurned")
                .count();
    }

    private static UnitOfWork<?> unitOfWork() {
        return new DefaultUnitOfWork<>(GenericMessage.asMessage("reading"));
    }

    private Process process(Duration unasked) {
        Process process = new Process(database, unasked);
        processes.add(process);
        return process;
    }

    /** Once it has found nothing it follows the tail, and depends on being woken. */
    private static CountDownLatch followAndListen(TrackingEventStream stream) {
        CountDownLatch woken = new CountDownLatch(1);
        assertThat(stream.setOnAvailableCallback(woken::countDown)).isTrue();
        assertThat(stream.hasNextAvailable()).isFalse();
        return woken;
    }

    private void awaitConnection(String purpose) {
        await().atMost(LONG_ENOUGH).until(() -> connections(purpose) == 1);
    }

    private long connections(String purpose) {
        return jdbc.sql("""
            select count(*) from pg_stat_activity
            where datname = current_database() and application_name = ?\
            """).param(purpose).query(Long.class).single();
    }

    private void kill(String purpose) throws SQLException {
        awaitConnection(purpose);
        jdbc.sql("""
            select pg_terminate_backend(pid, 10000) from pg_stat_activity
            where datname = current_database() and application_name = ?\
            """).param(purpose).query(Boolean.class).list();
    }
}
