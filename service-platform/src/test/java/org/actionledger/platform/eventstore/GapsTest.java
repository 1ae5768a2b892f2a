package org.actionledger.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class GapsTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final TestDatabase database = Process.database();
    private final Process process = new Process(database, Duration.ofMillis(50));
    private final String book = UUID.randomUUID().toString();

    @AfterEach
    void end() {
        process.close();
    }

    @Test
    void an_event_that_is_committed_late_is_still_seen_by_who_follows() throws Exception {
        try (LateCommit late = new LateCommit(database, 1);
                TrackingEventStream stream = process.open(null)) {
            process.turn(book, 2);
            TrackedEventMessage<?> second = stream.nextAvailable();
            assertThat(Process.page(second)).isEqualTo(2);
            assertThat(second.trackingToken()).isEqualTo(token(2, 1));
            assertThat(stream.hasNextAvailable()).isFalse();

            late.commit();

            TrackedEventMessage<?> first = stream.nextAvailable();
            assertThat(Process.page(first)).isEqualTo(1);
            assertThat(first.trackingToken()).isEqualTo(token(2));
        }
    }

    @Test
    void what_comes_to_stand_in_a_gap_is_read_before_what_stands_behind() throws Exception {
        try (LateCommit late = new LateCommit(database, 1);
                TrackingEventStream stream = process.open(null)) {
            process.turn(book, 2);
            assertThat(Process.page(stream.nextAvailable())).isEqualTo(2);
            stream.close();
            late.commit();
            process.turn(book, 3);

            try (TrackingEventStream later = process.open(token(2, 1))) {
                assertThat(Process.pages(later)).containsExactly(1, 3);
            }
        }
    }

    @Test
    void what_was_rolled_back_holds_nobody_up() throws Exception {
        new LateCommit(database, 1).close();
        process.turn(book, 2);

        try (TrackingEventStream stream = process.open(null)) {
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(token(2, 1));
            process.turn(book, 3);
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(token(3, 1));
        }
    }

    @Test
    void an_event_that_is_some_minutes_older_than_its_commit_does_not_hide_one_that_is_still_to_come()
            throws Exception {
        try (LateCommit late = new LateCommit(database, 1);
                LateCommit longUndertaking =
                        new LateCommit(database, 2, Instant.now().minus(Duration.ofMinutes(5)));
                TrackingEventStream stream = process.open(null)) {
            longUndertaking.commit();
            assertThat(Process.page(stream.nextAvailable())).isEqualTo(2);

            late.commit();

            assertThat(Process.page(stream.nextAvailable())).isEqualTo(1);
        }
    }

    @Test
    void who_joins_with_a_gap_that_the_others_do_not_know_gets_what_comes_to_stand_there() throws Exception {
        try (LateCommit late = new LateCommit(database, 1)) {
            process.turn(book, 2);
            try (TrackingEventStream knowsNoGap = process.open(token(2));
                    TrackingEventStream knowsTheGap = process.open(token(2, 1))) {
                assertThat(knowsNoGap.hasNextAvailable()).isFalse();
                assertThat(knowsTheGap.hasNextAvailable()).isFalse();

                late.commit();
                process.turn(book, 3);

                assertThat(Process.page(knowsTheGap.nextAvailable())).isEqualTo(1);
                assertThat(Process.page(knowsTheGap.nextAvailable())).isEqualTo(3);
                await().atMost(LONG_ENOUGH).until(knowsNoGap::hasNextAvailable);
                assertThat(Process.pages(knowsNoGap)).containsExactly(3);
            }
        }
    }

    @Test
    void gaps_that_nobody_will_fill_any_more_are_forgotten() throws Exception {
        Instant longAgo = Instant.now().minus(Gaps.PATIENCE).minusSeconds(60);
        int rolledBack = 300;
        JdbcClient.create(database.dataSource())
                .sql("select count(nextval('eventstore.domain_event_index')) from generate_series(1, ?)")
                .param(rolledBack)
                .query(Long.class)
                .single();
        try (LateCommit old = new LateCommit(database, 301, longAgo)) {
            old.commit();
        }
        GapAwareTrackingToken allMissing = GapAwareTrackingToken.newInstance(
                301, LongStream.rangeClosed(1, rolledBack).boxed().toList());
        process.turn(book, 302);

        try (TrackingEventStream stream = process.open(allMissing)) {
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(token(302));
        }
    }

    private static GapAwareTrackingToken token(long index) {
        return GapAwareTrackingToken.newInstance(index, Set.of());
    }

    private static GapAwareTrackingToken token(long index, long gap) {
        return GapAwareTrackingToken.newInstance(index, Set.of(gap));
    }
}
