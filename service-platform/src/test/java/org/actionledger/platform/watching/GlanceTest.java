package org.actionledger.platform.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GlanceTest {

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void who_asks_again_soon_is_told_what_was_seen_before() {
        Glance<Integer> glance = new Glance<>(Duration.ofHours(1), looks::incrementAndGet);

        assertThat(glance.seen()).contains(1);
        assertThat(glance.figure(Integer::doubleValue)).isEqualTo(1);
        assertThat(looks).hasValue(1);
    }

    @Test
    void what_was_seen_long_ago_is_looked_at_again() {
        Glance<Integer> glance = new Glance<>(Duration.ZERO, looks::incrementAndGet);

        assertThat(glance.seen()).contains(1);
        assertThat(glance.seen()).contains(2);
    }

    @Test
    void a_look_that_fails_shows_nothing() {
        Glance<Integer> glance = new Glance<>(Duration.ZERO, () -> {
            throw new IllegalStateException("nobody there");
        });

        assertThat(glance.seen()).isEmpty();
        assertThat(glance.figure(Integer::doubleValue)).isNaN();
    }

    @Test
    void nobody_waits_for_ever_and_a_second_look_is_not_begun_meanwhile() {
        CountDownLatch answer = new CountDownLatch(1);
        Glance<Integer> glance = new Glance<>(Duration.ZERO, () -> {
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return looks.incrementAndGet();
        });

        assertThat(glance.seen()).isEmpty();
        assertThat(glance.seen()).isEmpty();
        answer.countDown();

        org.awaitility.Awaitility.await().until(() -> glance.seen().isPresent());
        assertThat(looks.get()).isLessThanOrEqualTo(3);
    }
}
