package org.actionledger.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was found in the store.
 *
 * @param index the place it has there
 * @param trackingToken what its reader had seen after it
 */
record Arrival(
        long index,
        GapAwareTrackingToken trackingToken,
        String getEventIdentifier,
        Instant getTimestamp,
        String getType,
        String getAggregateIdentifier,
        long getSequenceNumber,
        SerializedObject<byte[]> getPayload,
        SerializedObject<byte[]> getMetaData)
        implements TrackedEventData<byte[]>, DomainEventData<byte[]> {

    /** Reads a row; {@code seen} is what its reader had seen before it. */
    static Arrival of(ResultSet row, EventSchema schema, @Nullable GapAwareTrackingToken seen) throws SQLException {
        long index = row.getLong(schema.globalIndexColumn());
        Instant time =
                row.getObject(schema.timestampColumn(), OffsetDateTime.class).toInstant();
        return new Arrival(
                index,
                Gaps.after(seen, index, time),
                row.getString(schema.eventIdentifierColumn()),
                time,
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
