package org.actionledger.platform.eventstore;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asks our own tables for so many streams with one statement. */
class StreamsByStatement implements ManyStreams {

    static final int PER_STATEMENT = 100;

    private static final String ROWS = rows(PostgresEventStorageEngine.SCHEMA);

    private final JdbcTemplate jdbc;
    private final PostgresEventStorageEngine engine;

    StreamsByStatement(JdbcTemplate jdbc, PostgresEventStorageEngine engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    @Override
    public Stream<List<DomainEventMessage<?>>> read(Collection<String> ids, @Nullable Instant recordedBy) {
        OffsetDateTime until = until(recordedBy);
        return ids.stream()
                .distinct()
                .gather(Gatherers.windowFixed(PER_STATEMENT))
                .flatMap(some -> readSome(some, until))
                .map(engine::domainMessages)
                .filter(Predicate.not(List::isEmpty));
    }

    private Stream<List<StoredEvent>> readSome(List<String> ids, OffsetDateTime until) {
        Map<String, List<StoredEvent>> streams = HashMap.newHashMap(ids.size());
        jdbc.query(ROWS, statement -> fill(statement, ids, until), row -> {
            StoredEvent event = StoredEvent.of(row);
            List<StoredEvent> stream = streams.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>());
            // one that follows a later one was told by a slower clock: the stream has ended before it
            if (event.getSequenceNumber() == stream.size()) {
                stream.add(event);
            }
        });
        return ids.stream().map(id -> streams.getOrDefault(id, List.of()));
    }

    private static void fill(PreparedStatement statement, List<String> ids, OffsetDateTime until) throws SQLException {
        statement.setArray(1, statement.getConnection().createArrayOf("text", ids.toArray()));
        statement.setObject(2, until);
    }

    /** The driver would round what is finer than a microsecond, up too; the greatest date is its infinity. */
    private static OffsetDateTime until(@Nullable Instant recordedBy) {
        return recordedBy == null
                ? OffsetDateTime.MAX
                : recordedBy.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static String rows(EventSchema schema) {
        return "select " + schema.domainEventFields() + " from " + schema.domainEventTable() + " where "
                + schema.aggregateIdentifierColumn() + " = any (?) and " + schema.timestampColumn() + " <= ? order by "
                + schema.aggregateIdentifierColumn() + ", " + schema.sequenceNumberColumn();
    }
}
