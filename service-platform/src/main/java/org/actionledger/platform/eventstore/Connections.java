package org.actionledger.platform.eventstore;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Opens connections that live beside the pool, for listening and announcing. They write nothing that could be lost, so their commits
 * do not wait for the disk.
 */
class Connections {

    private final JdbcConnectionDetails details;

    Connections(JdbcConnectionDetails details) {
        this.details = details;
    }

    /** {@code purpose} is the name PostgreSQL shows for it in {@code pg_stat_activity}. */
    Connection open(String purpose) throws SQLException {
        Properties properties = new Properties();
        set(properties, "user", details.getUsername());
        set(properties, "password", details.getPassword());
        properties.setProperty("ApplicationName", purpose);
        properties.setProperty("options", "-c synchronous_commit=off");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty(
                "socketTimeout", "15"); // seconds, longer than a listener's silence; a machine may be lost
        return DriverManager.getConnection(details.getJdbcUrl(), properties);
    }

    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
