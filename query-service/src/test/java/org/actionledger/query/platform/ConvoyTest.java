package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConvoyTest {

    private static final int MANY = 20_000;
    private static final Predicate<EventMessage<?>> ANY = _ -> true;

    private final AtomicInteger opened = new AtomicInteger();
    private volatile int stored = MANY;
    private volatile int breaksAt = Integer.MAX_VALUE;

    @Test
    void each_reads_all_events_in_their_order_and_the_store_is_read_once_until_its_end() throws Exception {
        List<Convoy.Traveller> travellers = Convoy.of(this::open, null, List.of(ANY, ANY, ANY));

        assertThat(togetherRead(travellers)).allSatisfy(read -> assertThat(read).isEqualTo(upTo(MANY)));
        assertThat(opened).hasValue(1 + travellers.size());
    }

    @Test
    void one_that_leaves_early_reads_on_for_itself_and_nobody_waits_for_it() throws Exception {
        List<Convoy.Traveller> travellers = Convoy.of(this::open, null, List.of(ANY, ANY));
        Convoy.Traveller slow = travellers.getFirst();
        List<Long> ofSlow = new ArrayList<>(List.of(next(slow), next(slow)));
        slow.goAlone();

        assertThat(allOf(travellers.getLast())).isEqualTo(upTo(MANY));

        ofSlow.addAll(allOf(slow));
        assertThat(ofSlow).isEqualTo(upTo(MANY));
    }

    @Test
    void one_that_ends_lets_the_others_go_on() throws Exception {
        List<Convoy.Traveller> travellers = Convoy.of(this::open, null, List.of(ANY, ANY));
        travellers.getFirst().close();

        assertThat(allOf(travellers.getLast())).isEqualTo(upTo(MANY));
    }

    @Test
    void what_is_stored_later_is_read_too() throws Exception {
        Convoy.Traveller traveller = Convoy.of(this::open, null, List.of(ANY)).getFirst();
        assertThat(allOf(traveller)).isEqualTo(upTo(MANY));

        stored = MANY + 3;

        assertThat(allOf(traveller)).containsExactly(MANY + 1L, MANY + 2L, MANY + 3L);
    }

    @Test
    void all_begin_after_what_they_have_seen() throws Exception {
        List<Convoy.Traveller> travellers =
                Convoy.of(this::open, new GlobalSequenceTrackingToken(MANY - 2), List.of(ANY, ANY));

        assertThat(togetherRead(travellers))
                .allSatisfy(read -> assertThat(read).containsExactly(MANY - 1L, (long) MANY));
    }

    @Test
    void where_the_common_reading_fails_each_reads_for_itself() throws Exception {
        breaksAt = 7_000;
        List<Convoy.Traveller> travellers = Convoy.of(this::open, null, List.of(ANY, ANY));

        assertThat(togetherRead(travellers)).allSatisfy(read -> assertThat(read).isEqualTo(upTo(MANY)));
    }

    private static List<List<Long>> togetherRead(List<Convoy.Traveller> travellers) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(travellers.size())) {
            List<Future<List<Long>>> readings = threads.invokeAll(travellers.stream()
                    .<Callable<List<Long>>>map(traveller -> () -> allOf(traveller))
                    .toList());
            List<List<Long>> read = new ArrayList<>();
            for (Future<List<Long>> reading : readings) {
                read.add(reading.get());
            }
            return read;
        }
    }

    private static List<Long> allOf(Convoy.Traveller traveller) throws InterruptedException {
        List<Long> read = new ArrayList<>();
        while (traveller.hasNextAvailable()) {
            assertThat(traveller.peek()).isPresent();
            read.add(next(traveller));
        }
        return read;
    }

    private static long next(Convoy.Traveller traveller) throws InterruptedException {
        assertThat(traveller.hasNextAvailable()).isTrue();
        return traveller.nextAvailable().trackingToken().position().orElseThrow();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private BlockingStream<TrackedEventMessage<?>> open(@Nullable TrackingToken seen) {
        boolean first = opened.getAndIncrement() == 0;
        return new Numbers(seen == null ? 0 : seen.position().orElseThrow(), first);
    }

    /** A store whose events are numbers from 1. */
    private final class Numbers implements BlockingStream<TrackedEventMessage<?>> {

        private final boolean mayBreak;
        private long last;

        Numbers(long last, boolean mayBreak) {
            this.last = last;
            this.mayBreak = mayBreak;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return last < stored ? Optional.of(event(last + 1)) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            if (mayBreak && last >= breaksAt) {
                throw new IllegalStateException("the store is out of reach");
            }
            return last < stored;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return event(++last);
        }

        @Override
        public void close() {
            last = stored;
        }

        private static TrackedEventMessage<?> event(long number) {
            return new GenericTrackedEventMessage<>(
                    new GlobalSequenceTrackingToken(number), new GenericEventMessage<>(number));
        }
    }
}
