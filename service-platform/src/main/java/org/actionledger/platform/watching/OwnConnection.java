package org.actionledger.platform.watching;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A connection beside the pool, to see whether PostgreSQL is there: that no connection of the pool is free, or that a statement takes long,
 * does not pass for a database that is away.
 */
class OwnConnection implements DisposableBean {

    private static final String SECONDS = "2";

    private final JdbcConnectionDetails details;
    private @Nullable Connection open;

    OwnConnection(JdbcConnectionDetails details) {
        this.details = details;
    }

    /** What is asked of the database. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** One that was idle may have been lost long ago, so a failure is tried again on another. */
    synchronized <T> T answer(Question<T> question) throws SQLException {
        if (open != null) {
            try {
                return question.ask(open);
            } catch (SQLException lost) {
                destroy();
            }
        }
        Connection opened = DriverManager.getConnection(details.getJdbcUrl(), properties());
        open = opened;
        return question.ask(opened);
    }

    private Properties properties() {
        Properties properties = new Properties();
        if (details.getUsername() != null) {
            properties.setProperty("user", details.getUsername());
        }
        if (details.getPassword() != null) {
            properties.setProperty("password", details.getPassword());
        }
        properties.setProperty("ApplicationName", "action-ledger health");
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("loginTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        return properties;
    }

    @Override
    public synchronized void destroy() {
        Connection last = open;
        open = null;
        if (last != null) {
            try {
                last.close();
            } catch (SQLException gone) {
                // which is what was wanted
            }
        }
    }
}
