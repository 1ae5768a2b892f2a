package org.actionledger.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** An event as its row has it. */
record StoredEvent(
        String getEventIdentifier,
        Instant getTimestamp,
        String getType,
        String getAggregateIdentifier,
        long getSequenceNumber,
        SerializedObject<byte[]> getPayload,
        SerializedObject<byte[]> getMetaData)
        implements DomainEventData<byte[]> {

    static StoredEvent of(ResultSet row) throws SQLException {
        EventSchema schema = PostgresEventStorageEngine.SCHEMA;
        return new StoredEvent(
                row.getString(schema.eventIdentifierColumn()),
                row.getObject(schema.timestampColumn(), OffsetDateTime.class).toInstant(),
                row.getString(schema.typeColumn()),
                row.getString(schema.aggregateIdentifierColumn()),
                row.getLong(schema.sequenceNumberColumn()),
                new SimpleSerializedObject<>(
                        row.getBytes(schema.payloadColumn()),
                        byte[].class,
                        row.getString(schema.payloadTypeColumn()),
                        row.getString(schema.payloadRevisionColumn())),
                new SerializedMetaData<>(row.getBytes(schema.metaDataColumn()), byte[].class));
    }
}
