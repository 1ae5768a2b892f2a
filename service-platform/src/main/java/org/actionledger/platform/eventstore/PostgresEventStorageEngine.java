package org.actionledger.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/** Axon's JDBC engine with PostgreSQL's own types: points in time as {@code timestamptz} (microseconds, UTC) and ids as {@code uuid}. */
class PostgresEventStorageEngine extends JdbcEventStorageEngine {

    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("eventstore.domain_event_entry")
            .snapshotTable("eventstore.snapshot_event_entry")
            .globalIndexColumn("global_index")
            .timestampColumn("time_stamp")
            .eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .typeColumn("type")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .build();

    PostgresEventStorageEngine(Builder builder) {
        super(builder.schema(SCHEMA)
                .createTokenAt(PostgresEventStorageEngine::firstSince)
                .appendEvents(InsertEvents::build)
                .appendSnapshot(InsertEvents::buildSnapshot));
    }

    /** Reads it to the end, so that one which cannot be read is passed over here and the aggregate is made from its events. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        Optional<DomainEventMessage<?>> snapshot = super.readSnapshot(aggregateIdentifier);
        snapshot.ifPresent(DomainEventMessage::getPayload);
        return snapshot;
    }

    /** As text, because of anything else Axon keeps the milliseconds only. */
    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int position, Instant instant) throws SQLException {
        statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
    }

    private static PreparedStatement firstSince(Connection connection, EventSchema schema, Instant instant)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement("select min(" + schema.globalIndexColumn()
                + ") - 1 from " + schema.domainEventTable() + " where " + schema.timestampColumn() + " >= ?");
        statement.setObject(1, instant.atOffset(ZoneOffset.UTC));
        return statement;
    }
}
