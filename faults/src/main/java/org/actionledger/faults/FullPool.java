package org.actionledger.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody holds a lock for longer than the services wait for a connection; all of their pool's wait for it. */
final class FullPool implements Fault {

    private @Nullable Connection holder;

    @Override
    public String name() {
        return "full-pool";
    }

    @Override
    public String sentence() {
        return "for " + lasts().toSeconds()
                + " s a lock on the tables of events, keys and tokens keeps every connection of the pools busy";
    }

    @Override
    public void strike(Estate estate) throws SQLException {
        Connection connection = estate.database().connect();
        holder = connection;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            if (!estate.hasAxonServer()) {
                statement.execute("lock table eventstore.domain_event_entry in access exclusive mode");
            }
            statement.execute("lock table repetition.request, processing.token_entry in access exclusive mode");
        }
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(40);
    }

    @Override
    public void mend(Estate estate) throws SQLException {
        if (holder != null) {
            holder.close();
        }
    }
}
