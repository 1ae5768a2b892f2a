package org.actionledger.platform.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Statements over very many rows, such as one that makes an index. Of others an answer that has not come after a minute is not waited for any
 * longer, because a machine that is lost never answers; these may take an hour.
 */
public final class LongStatements {

    private static final int PATIENCE_MILLIS =
            Math.toIntExact(Duration.ofHours(1).toMillis());

    private LongStatements() {}

    /** From here on to the end of this thread's transaction. */
    public static void allow(JdbcTemplate inTransaction) {
        inTransaction.execute((ConnectionCallback<Boolean>) LongStatements::allow);
    }

    /** On each connection that is taken from it; a pool takes it back with the connection. */
    static DataSource allowedOn(DataSource pool) {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                allow(connection);
                return connection;
            }
        };
    }

    private static boolean allow(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        return true;
    }
}
