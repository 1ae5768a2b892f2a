package org.actionledger.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.actionledger.platform.testing.EventsInPostgres;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@EventsInPostgres
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class RoundTripTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @Revision("1")
    record LampLit(String lamp, int brightness) {}

    @Autowired
    EventStore events;

    @Autowired
    JdbcClient jdbc;

    private final String lamp = UUID.randomUUID().toString();

    @Test
    void an_event_is_read_as_it_was_written() {
        DomainEventMessage<LampLit> written = lit(0, 40);

        events.publish(written);

        DomainEventMessage<?> read = events.readEvents(lamp).asStream().toList().getFirst();
        assertThat(read.getIdentifier()).isEqualTo(written.getIdentifier());
        assertThat(read.getPayload()).isEqualTo(written.getPayload());
        assertThat(read.getMetaData()).isEqualTo(written.getMetaData());
        assertThat(read.getType()).isEqualTo("Lamp");
        assertThat(read.getSequenceNumber()).isZero();
        assertThat(read.getTimestamp()).isEqualTo(Instant.parse("2026-03-01T10:15:30.123456Z"));
    }

    @Test
    void events_of_one_unit_of_work_stand_in_their_order() {
        events.publish(List.of(lit(0, 10), lit(1, 20), lit(2, 30)));

        assertThat(events.readEvents(lamp).asStream().map(event -> (Object) event.getPayload()))
                .containsExactly(new LampLit(lamp, 10), new LampLit(lamp, 20), new LampLit(lamp, 30));
    }

    @Test
    void what_is_stored_is_plain_json_with_its_type_and_revision() {
        events.publish(lit(0, 40));

        assertThat(jdbc.sql("""
            select payload_type || ' ' || payload_revision || ' ' || convert_from(payload, 'UTF8') || ' '
                || convert_from(meta_data, 'UTF8')
            from eventstore.domain_event_entry where aggregate_identifier = ?\
            """).param(lamp).query(String.class).single())
                .isEqualTo(LampLit.class.getName() + " 1 {\"lamp\":\"" + lamp + "\",\"brightness\":40} "
                        + "{\"actorId\":\"person-1\"}");
    }

    @Test
    void a_reader_can_begin_at_a_point_in_time() {
        events.publish(lit(0, 40));

        List<? extends TrackedEventMessage<?>> since = events.openStream(
                        events.createTokenAt(Instant.parse("2026-03-01T10:15:30.123456Z")))
                .asStream()
                .limit(1)
                .toList();

        assertThat(since).hasSize(1);
        assertThat(events.createTokenAt(Instant.parse("2026-03-01T10:15:30.123457Z")))
                .isEqualTo(events.createHeadToken());
    }

    private DomainEventMessage<LampLit> lit(long step, int brightness) {
        return new GenericDomainEventMessage<>(
                "Lamp",
                lamp,
                step,
                new GenericDomainEventMessage<>(
                        "Lamp", lamp, step, new LampLit(lamp, brightness), MetaData.with("actorId", "person-1")),
                () -> Instant.parse("2026-03-01T10:15:30.123456Z"));
    }
}
