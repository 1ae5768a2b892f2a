package org.actionledger.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** The statements that write events and snapshots: one row each, all rows of a unit of work in one batch. */
final class InsertEvents {

    private InsertEvents() {}

    static PreparedStatement build(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter timestamps)
            throws SQLException {
        PreparedStatement statement = prepare(connection, schema, schema.domainEventTable());
        for (EventMessage<?> event : events) {
            fill(statement, asDomainEvent(event), serializer, timestamps);
            statement.addBatch();
        }
        return statement;
    }

    static PreparedStatement buildSnapshot(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            DomainEventMessage<?> snapshot,
            Serializer serializer,
            TimestampWriter timestamps)
            throws SQLException {
        PreparedStatement statement = prepare(connection, schema, schema.snapshotTable());
        fill(statement, snapshot, serializer, timestamps);
        return statement;
    }

    private static PreparedStatement prepare(Connection connection, EventSchema schema, String table)
            throws SQLException {
        return connection.prepareStatement(
                "insert into " + table + " (" + schema.domainEventFields() + ") values (?,?,?,?,?,?,?,?,?)");
    }

    private static void fill(
            PreparedStatement statement, DomainEventMessage<?> event, Serializer serializer, TimestampWriter timestamps)
            throws SQLException {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        statement.setObject(1, UUID.fromString(event.getIdentifier()));
        statement.setString(2, event.getAggregateIdentifier());
        statement.setLong(3, event.getSequenceNumber());
        statement.setString(4, event.getType());
        timestamps.writeTimestamp(statement, 5, event.getTimestamp());
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
