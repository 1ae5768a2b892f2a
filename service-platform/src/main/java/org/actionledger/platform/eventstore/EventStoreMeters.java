package org.actionledger.platform.eventstore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.actionledger.platform.watching.Glance;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Whether the event store answers, and where its end is; asked for no more than once a second. */
class EventStoreMeters implements MeterBinder {

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final Glance<Long> end;

    EventStoreMeters(EventStore events) {
        end = new Glance<>(GOOD_FOR, () -> position(events.createHeadToken()));
    }

    /** {@code null} is the token of an empty store. */
    private static long position(@Nullable TrackingToken head) {
        return head == null ? 0 : head.position().orElse(0);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("action_ledger.event_store.connected", () -> end.seen().isPresent() ? 1 : 0)
                .description("1 if the event store answers")
                .register(registry);
        Gauge.builder("action_ledger.event_store.position", () -> end.figure(Long::doubleValue))
                .description("The number of the last event")
                .register(registry);
    }
}
