package org.actionledger.query.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * The transactions in which a projection's processor works.
 *
 * <p>They do not wait for the disk when they commit. A projection's rows and the token that says how far it has read are written in one
 * of these: should PostgreSQL fall over before they are on disk they are lost together, and the same events are read again.
 *
 * <p>They share a lock that a {@link Switch} takes for itself, so that none begins with one set of tables and ends with another. And they
 * do not begin where the tables are of another version than this release knows how to fill.
 */
final class ProjectionTransactions implements TransactionManager {

    /** One round trip; two statements, because the version must be read after the lock was waited for. */
    private static final String BEGIN = """
        select set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock_shared(%s);
        select version from processing.projection where name = ?\
        """.formatted(Switch.LOCK);

    private final TransactionManager transactions;
    private final JdbcTemplate jdbc;
    private final Projection projection;

    ProjectionTransactions(TransactionManager transactions, JdbcTemplate jdbc, Projection projection) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.projection = projection;
    }

    @Override
    public Transaction startTransaction() {
        Transaction started = transactions.startTransaction();
        try {
            Integer version = jdbc.execute(BEGIN, (PreparedStatementCallback<Integer>) this::begin);
            if (version == null || version != projection.version()) {
                throw new IllegalStateException("the tables of projection " + projection.name() + " hold version "
                        + version + ", and this release fills version " + projection.version());
            }
            return started;
        } catch (RuntimeException e) {
            started.rollback();
            throw e;
        }
    }

    /** What is done beside batches, with tokens and dead letters, is right whatever the tables hold; a release starts beside older ones. */
    @Override
    public void executeInTransaction(Runnable task) {
        transactions.executeInTransaction(task);
    }

    @Override
    public <T> T fetchInTransaction(Supplier<T> task) {
        return transactions.fetchInTransaction(task);
    }

    private int begin(PreparedStatement statement) throws SQLException {
        statement.setString(1, projection.name());
        statement.setString(2, projection.name());
        statement.execute();
        statement.getMoreResults();
        try (ResultSet version = statement.getResultSet()) {
            return version.next() ? version.getInt(1) : 0;
        }
    }
}
