package org.actionledger.platform.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

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

    private final DataSource dataSource;
    private final TransactionManager transactions;
    private final EventUpcaster upcasters;

    /** The transactions are those of Spring on that very data source. */
    PostgresEventStorageEngine(
            Builder builder, DataSource dataSource, TransactionManager transactions, EventUpcaster upcasters) {
        super(builder.transactionManager(transactions)
                .schema(SCHEMA)
                .createTokenAt(ReadEvents::placeBefore)
                .appendSnapshot(InsertEvents::buildSnapshot)
                .readEventDataWithoutGaps(ReadEvents::after)
                .readEventDataWithGaps(ReadEvents::afterAndInGaps)
                .cleanGaps(ReadEvents::aroundGaps)
                .extendedGapCheckEnabled(false)
                .gapTimeout(Math.toIntExact(Gaps.PATIENCE.toMillis()))
                .maxGapOffset(Gaps.MOST_PLACES_BEHIND)
                .upcasterChain(upcasters));
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.upcasters = upcasters;
    }

    /** The next events, at most that many and those that have come to stand in gaps; none if there are no more. */
    @SuppressWarnings("unchecked")
    List<Arrival> arrivals(@Nullable GapAwareTrackingToken seen, int atMost) {
        return (List<Arrival>) fetchTrackedEvents(seen, atMost);
    }

    /** The events as today's code knows them: upcasted, and read from JSON when somebody asks for them. */
    List<TrackedEventMessage<?>> messages(List<Arrival> arrivals) {
        return EventUtils.upcastAndDeserializeTrackedEvents(arrivals.stream(), getEventSerializer(), upcasters)
                .toList();
    }

    /** The same of a stream; fewer than were stored where upcasters say so. */
    List<DomainEventMessage<?>> domainMessages(List<StoredEvent> stream) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(stream.stream(), getEventSerializer(), upcasters)
                .asStream()
                .<DomainEventMessage<?>>map(message -> message)
                .toList();
    }

    @Override
    protected Arrival getTrackedEventData(ResultSet row, @Nullable GapAwareTrackingToken previousToken)
            throws SQLException {
        return Arrival.of(row, previousToken);
    }

    /** On the transaction's connection itself: Axon would wrap it in two proxies that cost more than building the statement. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            transactions.executeInTransaction(() -> insert(events, serializer));
        }
    }

    private void insert(List<? extends EventMessage<?>> events, Serializer serializer) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            LastPlace.reached(InsertEvents.insert(connection, events, serializer));
        } catch (SQLException e) {
            handlePersistenceException(e, events.getFirst());
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Axon takes the first event of a batch for the one that failed; whether a stream exists already or has grown makes a difference. */
    @Override
    protected void handlePersistenceException(Exception exception, EventMessage<?> failedEvent) {
        OptionalLong step = Conflict.step(exception);
        if (step.isEmpty()) {
            super.handlePersistenceException(exception, failedEvent);
        } else if (step.getAsLong() == 0) {
            throw new AggregateStreamCreationException("the stream exists already", exception);
        } else {
            throw new ConcurrencyException("step " + step.getAsLong() + " of the stream is taken", exception);
        }
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
}
