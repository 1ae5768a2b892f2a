package org.actionledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServiceTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final Instance one = instance("http://one");
    private final Instance other = instance("http://other");
    private final Service service = new Service("service", List.of(one, other), CircuitBreaker.ofDefaults("service"));

    @Test
    void instances_are_asked_in_turns() {
        assertThat(firstsOf(20)).isEqualTo(10);
    }

    @Test
    void one_that_is_not_ready_is_asked_last() {
        one.isReady(false);
        assertThat(firstsOf(20)).isZero();
        assertThat(service.inTurn()).containsExactly(other, one);
    }

    @Test
    void one_that_has_just_become_ready_is_asked_more_and_more_often() {
        one.isReady(false);
        one.isReady(true);
        assertThat(firstsOf(20)).isZero();

        pass(Duration.ofSeconds(3));
        assertThat(firstsOf(20)).isEqualTo(3);

        other.isReady(false); // and at once where there is no other
        assertThat(firstsOf(20)).isEqualTo(20);
        other.isReady(true);

        pass(Duration.ofSeconds(20));
        assertThat(firstsOf(20)).isEqualTo(10);
    }

    @Test
    void who_needs_no_warming_up_is_asked_at_once_also_when_the_clock_was_set_back() {
        Instance atOnce = new Instance(URI.create("http://at-once"), clock, Duration.ZERO);
        atOnce.isReady(false);
        atOnce.isReady(true);
        pass(Duration.ofSeconds(-1));

        assertThat(atOnce.takes(0)).isTrue();
    }

    private Instance instance(String address) {
        return new Instance(URI.create(address), clock, Duration.ofSeconds(10));
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    /** How often the one comes first in so many turns. */
    private long firstsOf(int turns) {
        return IntStream.range(0, turns)
                .filter(_ -> service.inTurn().getFirst() == one)
                .count();
    }
}
