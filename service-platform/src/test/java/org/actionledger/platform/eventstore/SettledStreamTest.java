package org.actionledger.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

class SettledStreamTest {

    private long end;

    /** Events that arrive only when somebody waits for them. */
    private static final class OverTheNetwork implements BlockingStream<TrackedEventMessage<?>> {

        private final Deque<TrackedEventMessage<?>> onTheWay = new ArrayDeque<>();
        private final Deque<TrackedEventMessage<?>> here = new ArrayDeque<>();
        private int waits;

        OverTheNetwork(int events) {
            for (int index = 0; index < events; index++) {
                onTheWay.add(new GenericTrackedEventMessage<>(
                        new GlobalSequenceTrackingToken(index), GenericEventMessage.asEventMessage("event " + index)));
            }
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(here.peek());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            if (here.isEmpty() && timeout > 0) {
                waits++;
                Optional.ofNullable(onTheWay.poll()).ifPresent(here::add);
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
        SettledStream stream = new SettledStream(arriving, null, () -> end);

        List<Object> read = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            read.add(stream.nextAvailable().getPayload());
        }

        assertThat(read).containsExactly("event 0", "event 1", "event 2");
        assertThat(arriving.waits).isEqualTo(3);
    }

    @Test
    void nobody_waits_at_the_end_of_the_store() {
        OverTheNetwork arriving = new OverTheNetwork(0);
        end = 7;

        SettledStream stream = new SettledStream(arriving, new GlobalSequenceTrackingToken(6), () -> end);

        assertThat(stream.peek()).isEmpty();
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThat(arriving.waits).isZero();
    }
}
