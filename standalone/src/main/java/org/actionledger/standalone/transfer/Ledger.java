package org.actionledger.standalone.transfer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The events in PostgreSQL. They are read here and never changed. */
class Ledger implements Order {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String COLUMNS =
            "select event_identifier, type, aggregate_identifier, sequence_number, time_stamp, payload_type,"
                    + " payload_revision, payload, meta_data from eventstore.domain_event_entry";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Serializer serializer;

    /** {@code serializer} is that of events; {@code transaction} is on the data source of {@code jdbc}. */
    Ledger(JdbcTemplate jdbc, TransactionTemplate transaction, Serializer serializer) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.serializer = serializer;
    }

    /**
     * How far the events go.
     *
     * @param events how many there are
     * @param place of the last one; 0 before the first
     */
    record End(long events, long place) {}

    End end() {
        return jdbc.query("select count(*), coalesce(max(global_index), 0) from eventstore.domain_event_entry", row -> {
            row.next();
            return new End(row.getLong(1), row.getLong(2));
        });
    }

    /** The event with that number, from 0. */
    Optional<LedgerEvent> at(long number) {
        return jdbc.query(COLUMNS + " order by global_index offset ? limit 1", (row, _) -> event(row), number).stream()
                .findFirst();
    }

    /** Hands on the events in their order, from that number on (from 0); holds a thousand of them in memory. */
    void each(long from, Consumer<LedgerEvent> reader) {
        transaction.executeWithoutResult(_ -> jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(
                            COLUMNS + " where global_index > ? order by global_index",
                            ResultSet.TYPE_FORWARD_ONLY,
                            ResultSet.CONCUR_READ_ONLY);
                    statement.setFetchSize(ROWS_AT_ONCE);
                    statement.setLong(1, placeBefore(connection, from));
                    return statement;
                },
                row -> {
                    reader.accept(event(row));
                }));
    }

    @Override
    public long upTo(long place) {
        Long events = jdbc.queryForObject(
                "select count(*) from eventstore.domain_event_entry where global_index <= ?", Long.class, place);
        return events == null ? 0 : events;
    }

    @Override
    public OptionalLong firstTaken(Collection<Long> places) {
        Long first = jdbc.queryForObject(
                "select min(global_index) from eventstore.domain_event_entry where global_index = any (?)",
                Long.class,
                (Object) places.toArray(Long[]::new));
        return first == null ? OptionalLong.empty() : OptionalLong.of(first);
    }

    private static long placeBefore(Connection connection, long number) throws SQLException {
        if (number == 0) {
            return Long.MIN_VALUE;
        }
        try (var statement = connection.prepareStatement(
                "select global_index from eventstore.domain_event_entry order by global_index offset ? limit 1")) {
            statement.setLong(1, number - 1);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : Long.MAX_VALUE;
            }
        }
    }

    private LedgerEvent event(ResultSet row) throws SQLException {
        MetaData metadata = serializer.deserialize(new SerializedMetaData<>(row.getBytes("meta_data"), byte[].class));
        Map<String, Object> plain = new HashMap<>();
        metadata.forEach((key, value) -> plain.put(key, plain(value)));
        return new LedgerEvent(
                row.getString("event_identifier"),
                row.getString("type"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getObject("time_stamp", OffsetDateTime.class).toInstant(),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getBytes("payload"),
                plain);
    }

    /** Axon Server knows one kind of whole numbers and one of others. */
    private static Object plain(Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case Float number -> number.doubleValue();
            default -> value;
        };
    }
}
