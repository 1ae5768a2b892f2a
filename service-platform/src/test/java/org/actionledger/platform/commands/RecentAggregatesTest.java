package org.actionledger.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentAggregatesTest {

    private final RecentAggregates recent = new RecentAggregates(100);

    @Test
    void they_outlive_a_garbage_collection() {
        for (int i = 0; i < 50; i++) {
            recent.put(i, new Object());
        }

        System.gc();

        for (int i = 0; i < 50; i++) {
            assertThat(recent.containsKey(i)).isTrue();
        }
    }

    @Test
    void they_are_no_more_than_allowed() {
        for (int i = 0; i < 10_000; i++) {
            recent.put(i, new Object());
        }

        await().until(() -> held() <= 100);
    }

    @Test
    void one_that_was_rolled_back_is_gone() {
        recent.put("a", "state");

        assertThat(recent.remove("a")).isTrue();
        assertThat(recent.<String, Object>get("a")).isNull();
        assertThat(recent.remove("a")).isFalse();
    }

    private long held() {
        return IntStream.range(0, 10_000).filter(recent::containsKey).count();
    }
}
