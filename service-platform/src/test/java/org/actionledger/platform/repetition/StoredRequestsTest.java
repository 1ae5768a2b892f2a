package org.actionledger.platform.repetition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.actionledger.platform.schema.SchemaMigration;
import org.actionledger.platform.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two instances on one database, and one that is taken for dead as soon as it has taken a request. */
class StoredRequestsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final StoredRequests HERE = instance(Duration.ofHours(1), Duration.ofMinutes(1));
    private static final StoredRequests THERE = instance(Duration.ofHours(1), Duration.ofMinutes(1));
    private static final StoredRequests DYING = instance(Duration.ofHours(1), Duration.ofMinutes(-1));

    private static final Answer CREATED = new Answer(
            201, Map.of("Location", "/api/v1/actions/1", "ETag", "\"0\""), "{}".getBytes(StandardCharsets.UTF_8));
    private static final byte[] SENT = bytes("what is sent");

    private final byte[] id = bytes(UUID.randomUUID().toString());

    @BeforeAll
    static void make_the_table() {
        new SchemaMigration("repetition", "classpath:db/migration/repetition").run(DATABASE.dataSource());
    }

    @Test
    void only_one_instance_carries_a_request_out() {
        taken(HERE);

        assertThat(HERE.take(id, SENT)).isEqualTo(new Standing.Running());
        assertThat(THERE.take(id, SENT)).isEqualTo(new Standing.Running());
    }

    @Test
    void its_answer_is_known_to_all() {
        HERE.keep(taken(HERE), CREATED);

        Standing standing = THERE.take(id, SENT);

        assertThat(standing).isInstanceOfSatisfying(Standing.Answered.class, answered -> {
            assertThat(answered.answer().status()).isEqualTo(201);
            assertThat(answered.answer().headers()).isEqualTo(CREATED.headers());
            assertThat(answered.answer().body()).isEqualTo(CREATED.body());
        });
    }

    @Test
    void another_request_under_its_key_is_told_apart_before_and_after_the_answer() {
        KeyedRequest first = taken(HERE);
        assertThat(THERE.take(id, bytes("something else"))).isEqualTo(new Standing.Reused());

        HERE.keep(first, CREATED);

        assertThat(THERE.take(id, bytes("something else"))).isEqualTo(new Standing.Reused());
    }

    @Test
    void a_key_of_which_nothing_came_is_as_good_as_new() {
        HERE.forget(taken(HERE));

        assertThat(THERE.take(id, bytes("put right"))).isInstanceOf(Standing.Taken.class);
    }

    @Test
    void whoever_takes_over_gives_the_same_ids_and_knows_that_it_may_be_a_repetition() {
        KeyedRequest first = taken(DYING);
        List<UUID> ids = List.of(first.nextId(), first.nextCommandId(), first.nextId());

        KeyedRequest second = taken(THERE);

        assertThat(List.of(second.nextId(), second.nextCommandId(), second.nextId()))
                .isEqualTo(ids)
                .doesNotHaveDuplicates();
        assertThat(second.mayBeRepeatedFrom()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void what_failed_is_taken_over_at_once() {
        HERE.release(taken(HERE));

        assertThat(taken(THERE).isTakenOver()).isTrue();
    }

    @Test
    void a_key_that_is_used_anew_gives_other_ids() {
        KeyedRequest first = taken(HERE);
        HERE.forget(first);

        KeyedRequest second = taken(HERE);

        assertThat(second.nextId()).isNotEqualTo(first.nextId());
        assertThat(second.nextCommandId()).isNotEqualTo(first.nextCommandId());
    }

    @Test
    void ids_are_uuids_of_version_7_that_sort_as_they_were_made() {
        KeyedRequest request = taken(HERE);

        List<UUID> ids = Stream.generate(request::nextId).limit(5_000).toList();

        assertThat(ids).allMatch(each -> each.version() == 7 && each.variant() == 2);
        assertThat(ids.stream().map(UUID::toString)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_slow_one_that_says_it_is_alive_is_not_taken_over() {
        KeyedRequest slow = taken(DYING);

        HERE.prolong(List.of(slow));

        assertThat(THERE.take(id, SENT)).isEqualTo(new Standing.Running());
        assertThat(slow.mayBeRepeatedFrom()).isAfter(Clock.systemUTC().instant());
    }

    @Test
    void one_that_was_taken_over_neither_comes_back_to_life_nor_answers_for_the_other() {
        KeyedRequest slow = taken(DYING);
        Instant before = slow.mayBeRepeatedFrom();
        KeyedRequest second = taken(THERE);

        HERE.prolong(List.of(slow));
        DYING.keep(slow, new Answer(503, Map.of(), new byte[0]));
        DYING.release(slow);
        DYING.forget(slow);

        assertThat(slow.mayBeRepeatedFrom()).isEqualTo(before);
        assertThat(HERE.take(id, SENT)).isEqualTo(new Standing.Running());
        THERE.keep(second, CREATED);
        assertThat(HERE.take(id, SENT)).isInstanceOf(Standing.Answered.class);
    }

    @Test
    void what_its_work_came_to_is_recalled_by_whoever_takes_over() {
        work(taken(DYING), "7");

        assertThat(work(taken(THERE), "8")).isEqualTo("7 again");
    }

    @Test
    void one_that_was_taken_over_cannot_do_the_work_any_more() {
        KeyedRequest slow = taken(DYING);
        taken(THERE);

        assertThatThrownBy(() -> work(slow, "7")).isInstanceOf(TakenOver.class);
    }

    @Test
    void what_is_past_its_time_counts_for_nothing_and_goes_in_small_batches() {
        StoredRequests yesterday = instance(Duration.ofHours(-1), Duration.ofMinutes(-1));
        yesterday.keep(taken(yesterday), CREATED);
        assertThat(HERE.take(id, bytes("something else"))).isInstanceOf(Standing.Taken.class);
        for (int each = 0; each < 5; each++) {
            yesterday.take(bytes(UUID.randomUUID().toString()), SENT);
        }

        assertThat(HERE.prune(3)).isEqualTo(3);
        assertThat(HERE.prune(3)).isEqualTo(2);
        assertThat(HERE.prune(3)).isZero();
        assertThat(HERE.take(id, bytes("something else"))).isEqualTo(new Standing.Running());
    }

    private KeyedRequest taken(StoredRequests instance) {
        Standing standing = instance.take(id, SENT);
        assertThat(standing).isInstanceOf(Standing.Taken.class);
        return ((Standing.Taken) standing).request();
    }

    /** Does work that comes to {@code what}. */
    private static String work(KeyedRequest request, String what) {
        return ScopedValue.where(KeyedRequest.CURRENT, request)
                .call(() -> Once.does(() -> what, done -> done, before -> before + " again"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static StoredRequests instance(Duration keptFor, Duration heldFor) {
        return new StoredRequests(JdbcClient.create(DATABASE.dataSource()), keptFor, heldFor, Clock.systemUTC());
    }
}
