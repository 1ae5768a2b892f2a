package org.actionledger.platform.eventstore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.actionledger.platform.watching.Glance;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Whether the event store answers, and where its end is; asked for no more than once a second. */
class EventStoreMeters implements MeterBinder {

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final Glance<Long> end;

    EventStoreMeters(EventStore events) {
        end = new Glance<>(GOOD_FOR, () -> Places.of(events.createHeadToken()));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("action_ledger.event_store.connected", () -> end.seen().isPresent() ? 1 : 0)
                .description("1 if the event store answers")
                .register(registry);
        Gauge.builder("action_ledger.event_store.position", () -> end.figure(Long::doubleValue))
                .description("The place of the last event, counted from 1")
                .register(registry);
    }
}
