package org.actionledger.standalone.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionledger.platform.eventstore.Serializers;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events to try things with. */
final class Events {

    static final Instant BETWEEN_MILLISECONDS = Instant.parse("2026-03-31T09:30:00.123456Z");

    private Events() {}

    static LedgerEvent event(String aggregate, long sequence) {
        return event(aggregate, sequence, BETWEEN_MILLISECONDS, Map.of("actorId", "somebody"));
    }

    static LedgerEvent event(String aggregate, long sequence, Instant recordedAt, Map<String, Object> metadata) {
        return new LedgerEvent(
                UUID.randomUUID().toString(),
                "Action",
                aggregate,
                sequence,
                recordedAt,
                "org.actionledger.events.action.ActionEvent$ActionClosed",
                "1",
                "{\"outcome\":\"Ä ok\"}".getBytes(UTF_8),
                metadata);
    }

    /** PostgreSQL ends a session some time after it was closed. */
    static void awaitNobodyElse(TestDatabase database) {
        try (Database connection = connect(database)) {
            await().ignoreExceptionsInstanceOf(Stopped.class).untilAsserted(connection::seeThatNobodyWorksWithIt);
        }
    }

    static Database connect(TestDatabase database) {
        return Database.connect(database.jdbcUrl(), database.username(), database.password());
    }

    /** With an empty place after each of them. */
    static void store(JdbcTemplate jdbc, List<LedgerEvent> events) {
        Serializer serializer = Serializers.forMessages(new AnnotationRevisionResolver());
        jdbc.batchUpdate(
                "insert into eventstore.domain_event_entry (global_index, sequence_number, time_stamp,"
                        + " event_identifier, aggregate_identifier, type, payload_type, payload_revision, payload,"
                        + " meta_data) values (2 * nextval('eventstore.domain_event_index') - 1, ?, ?, ?, ?, ?, ?, ?,"
                        + " ?, ?)",
                events.stream()
                        .map(event -> new @Nullable Object[] {
                            event.sequence(),
                            event.recordedAt().atOffset(ZoneOffset.UTC),
                            UUID.fromString(event.id()),
                            event.aggregateId(),
                            event.aggregateType(),
                            event.payloadType(),
                            event.revision(),
                            event.payload(),
                            serializer
                                    .serialize(MetaData.from(event.metadata()), byte[].class)
                                    .getData()
                        })
                        .toList());
    }
}
