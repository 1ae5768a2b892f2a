package org.actionledger.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.actionledger.platform.testing.EventsInAxonServer;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ContextConfiguration;

@EventsInAxonServer
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class ServedStoreTest {

    private static final Instant RECORDED = Instant.parse("2026-03-31T09:30:00.123456Z");

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        EventUpcaster lampsThatWentOutAreForgotten() {
            return stored -> stored.filter(event -> !event.getType().getName().equals(LampOut.class.getName()));
        }
    }

    record LampLit(String lamp) {}

    record LampOut(String lamp) {}

    private final String lamp = UUID.randomUUID().toString();

    @Autowired
    EventStore events;

    @Autowired
    AllEvents all;

    @Test
    void of_an_event_that_was_moved_whoever_reads_it_is_told_when_it_was_recorded() throws InterruptedException {
        TrackingToken before = events.createHeadToken();
        events.publish(new GenericDomainEventMessage<>(
                "Lamp",
                lamp,
                0,
                new GenericDomainEventMessage<>(
                        "Lamp", lamp, 0, new LampLit(lamp), MetaData.with(ExactTimes.KEY, RECORDED.toString())),
                () -> RECORDED));

        assertThat(events.readEvents(lamp).next().getTimestamp()).isEqualTo(RECORDED);
        try (BlockingStream<TrackedEventMessage<?>> stream = all.after(before)) {
            assertThat(stream.nextAvailable().getTimestamp()).isEqualTo(RECORDED);
        }
    }

    @Test
    void what_an_upcaster_leaves_out_does_not_hide_the_end() throws InterruptedException {
        TrackingToken before = events.createHeadToken();
        events.publish(List.of(
                new GenericDomainEventMessage<>("Lamp", lamp, 0, new LampOut(lamp)),
                new GenericDomainEventMessage<>("Lamp", lamp, 1, new LampLit(lamp)),
                new GenericDomainEventMessage<>("Lamp", lamp, 2, new LampOut(lamp))));

        try (BlockingStream<TrackedEventMessage<?>> stream = all.after(before)) {
            assertThat(stream.hasNextAvailable()).isTrue();
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new LampLit(lamp));
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }
}
