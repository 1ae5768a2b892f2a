package org.actionledger.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** The statements that write events and snapshots, one row each. */
final class InsertEvents {

    private static final String EVENT = into(PostgresEventStorageEngine.SCHEMA.domainEventTable());
    private static final String LAST_EVENT =
            EVENT + " returning " + PostgresEventStorageEngine.SCHEMA.globalIndexColumn();
    private static final String SNAPSHOT = into(PostgresEventStorageEngine.SCHEMA.snapshotTable());

    private InsertEvents() {}

    /**
     * One round trip for a single event, the usual case, and two for however many; at least one.
     *
     * @return the place of the last, which is the highest
     */
    static long insert(Connection connection, List<? extends EventMessage<?>> events, Serializer serializer)
            throws SQLException {
        if (events.size() > 1) {
            insertAll(connection, events.subList(0, events.size() - 1), serializer);
        }
        try (PreparedStatement statement = connection.prepareStatement(LAST_EVENT)) {
            fill(statement, asDomainEvent(events.getLast()), serializer);
            try (ResultSet place = statement.executeQuery()) {
                place.next();
                return place.getLong(1);
            }
        }
    }

    private static void insertAll(Connection connection, List<? extends EventMessage<?>> events, Serializer serializer)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EVENT)) {
            for (EventMessage<?> event : events) {
                fill(statement, asDomainEvent(event), serializer);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static PreparedStatement buildSnapshot(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            DomainEventMessage<?> snapshot,
            Serializer serializer,
            TimestampWriter timestamps)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(SNAPSHOT);
        fill(statement, snapshot, serializer);
        return statement;
    }

    private static String into(String table) {
        return "insert into " + table + " (" + PostgresEventStorageEngine.SCHEMA.domainEventFields()
                + ") values (?,?,?,?,?,?,?,?,?)";
    }

    private static void fill(PreparedStatement statement, DomainEventMessage<?> event, Serializer serializer)
            throws SQLException {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        statement.setObject(1, UUID.fromString(event.getIdentifier()));
        statement.setString(2, event.getAggregateIdentifier());
        statement.setLong(3, event.getSequenceNumber());
        statement.setString(4, event.getType());
        statement.setObject(5, event.getTimestamp().atOffset(ZoneOffset.UTC));
        statement.setString(6, payload.getType().getName());
        statement.setString(7, payload.getType().getRevision());
        statement.setBytes(8, payload.getData());
        statement.setBytes(9, event.serializeMetaData(serializer, byte[].class).getData());
    }

    /** An event that no aggregate applied is the only one of its stream, as Axon's readers expect. */
    private static DomainEventMessage<?> asDomainEvent(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domainEvent
                ? domainEvent
                : new GenericDomainEventMessage<>(null, event.getIdentifier(), 0L, event, event::getTimestamp);
    }
}
