package org.actionledger.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.actionledger.platform.testing.TestDatabase;

/** A writer that has taken its place in the order of events but not committed yet; like a process that dies, it announces nothing. */
class LateCommit implements AutoCloseable {

    private final Connection connection;

    LateCommit(TestDatabase database, int page) throws SQLException {
        this(database, page, Instant.now());
    }

    LateCommit(TestDatabase database, int page, Instant when) throws SQLException {
        connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("""
            insert into eventstore.domain_event_entry
                (sequence_number, time_stamp, event_identifier, aggregate_identifier, type, payload_type, payload, meta_data)
            values (0, ?, ?, ?, 'Book', ?, convert_to(?, 'UTF8'), '{}')\
            """)) {
            insert.setObject(1, when.atOffset(ZoneOffset.UTC));
            insert.setObject(2, UUID.randomUUID());
            insert.setString(3, UUID.randomUUID().toString());
            insert.setString(4, Process.PageTurned.class.getName());
            insert.setString(5, "{\"page\":" + page + "}");
            insert.executeUpdate();
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
