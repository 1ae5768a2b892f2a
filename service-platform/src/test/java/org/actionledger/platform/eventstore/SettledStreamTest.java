package org.actionledger.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;

class SettledStreamTest {

    private long end;

    /** Events that arrive only when somebody waits for them; an upcaster leaves out those of {@code leftOut}. */
    private static final class OverTheNetwork implements BlockingStream<TrackedEventMessage<?>> {

        private final Deque<TrackedEventMessage<?>> onTheWay = new ArrayDeque<>();
        private final Deque<TrackedEventMessage<?>> here = new ArrayDeque<>();
        private final List<Integer> leftOut;
        private int arrived;
        private int waits;

        OverTheNetwork(int events, Integer... leftOut) {
            this.leftOut = List.of(leftOut);
            for (int index = 0; index < events; index++) {
                onTheWay.add(new GenericTrackedEventMessage<>(
                        new GlobalSequenceTrackingToken(index), GenericEventMessage.asEventMessage("event " + index)));
            }
        }

        long arrived() {
            return arrived;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(here.peek());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            if (here.isEmpty() && timeout > 0) {
                waits++;
                TrackedEventMessage<?> next = onTheWay.poll();
                if (next != null && !leftOut.contains(arrived++)) {
                    here.add(next);
                }
            }
            return !here.isEmpty();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return here.remove();
        }

        @Override
        public void close() {
            here.clear();
        }
    }

    @Test
    void what_has_not_arrived_yet_is_waited_for() throws InterruptedException {
        end = 3;
        OverTheNetwork arriving = new OverTheNetwork(3);

        assertThat(read(arriving)).containsExactly("event 0", "event 1", "event 2");
        assertThat(arriving.waits).isEqualTo(3);
    }

    @Test
    void nobody_waits_at_the_end_of_the_store() {
        OverTheNetwork arriving = new OverTheNetwork(0);
        end = 7;

        SettledStream stream = new SettledStream(arriving, () -> 7, () -> end);

        assertThat(stream.peek()).isEmpty();
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(arriving.waits).isZero();
    }

    @Test
    void what_an_upcaster_leaves_out_is_not_waited_for() throws InterruptedException {
        end = 4;

        assertThat(read(new OverTheNetwork(4, 1, 3))).containsExactly("event 0", "event 2");
        assertThat(read(new OverTheNetwork(4, 0, 1, 2, 3))).isEmpty();
    }

    @Test
    void a_store_that_does_not_send_what_it_has_is_broken() {
        end = 4;
        SettledStream stream = new SettledStream(new OverTheNetwork(0), () -> 3, () -> end);

        assertThatThrownBy(stream::hasNextAvailable)
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("behind place 3");
    }

    private List<Object> read(OverTheNetwork arriving) throws InterruptedException {
        SettledStream stream = new SettledStream(arriving, arriving::arrived, () -> end);
        List<Object> read = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            read.add(stream.nextAvailable().getPayload());
        }
        return read;
    }
}
