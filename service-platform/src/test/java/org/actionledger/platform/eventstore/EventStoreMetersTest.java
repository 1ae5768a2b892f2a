package org.actionledger.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a store that counts from 0, as Axon Server does. */
class EventStoreMetersTest {

    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @AfterEach
    void close() {
        events.shutDown();
    }

    @Test
    void the_end_is_counted_as_projections_count_what_they_have_read() {
        events.publish(List.of(
                new GenericDomainEventMessage<>("Lamp", "a", 0, "lit"),
                new GenericDomainEventMessage<>("Lamp", "a", 1, "out")));

        new EventStoreMeters(events).bindTo(registry);

        assertThat(figure("connected")).isEqualTo(1);
        assertThat(figure("position")).isEqualTo(2);
    }

    @Test
    void an_empty_store_ends_at_0() {
        new EventStoreMeters(events).bindTo(registry);

        assertThat(figure("position")).isZero();
    }

    private double figure(String what) {
        return registry.get("action_ledger.event_store." + what).gauge().value();
    }
}
