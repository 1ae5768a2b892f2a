package org.actionledger.query.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * The transactions in which a projection's processor works.
 *
 * <p>They do not wait for the disk when they commit. A projection's rows and the token that says how far it has read are written in one
 * of these: should PostgreSQL fall over before they are on disk they are lost together, and the same events are read again.
 *
 * <p>They share a lock that a {@link Switch}, a pause and a {@link Dividing division} take for themselves, so that none begins with one set
 * of tables and ends with another, or begins before a pause and ends after it. And they do not begin where the tables are of another
 * version than this release knows how to fill, where operators have ordered otherwise, or by a division that is no longer in force.
 */
final class ProjectionTransactions implements TransactionManager {

    private static final Logger LOGGER = LoggerFactory.getLogger(ProjectionTransactions.class);

    /** One round trip; two statements, because the row must be read after the lock was waited for. */
    private static final String BEGIN = """
        select set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock_shared(%s);
        select version, division, paused_at is null and segments_wanted is null from processing.projection where name = ?\
        """.formatted(ProjectionLock.KEY);

    private final TransactionManager transactions;
    private final JdbcTemplate jdbc;
    private final Projection projection;
    private final Divisions divisions;

    ProjectionTransactions(
            TransactionManager transactions, JdbcTemplate jdbc, Projection projection, Divisions divisions) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.projection = projection;
        this.divisions = divisions;
    }

    /** A processor that is to rest, and within a second will. */
    static final class Halted extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Halted(String message) {
            super(message);
            LOGGER.info("{}", message); // Axon's warning tells of the consequences only
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    private record Found(int version, int division, boolean runs) {}

    @Override
    public Transaction startTransaction() {
        Transaction started = transactions.startTransaction();
        try {
            Found found = begin();
            if (found.version != projection.version()) {
                throw new Halted("the tables of projection " + projection.name() + " hold version " + found.version
                        + ", and this release fills version " + projection.version());
            }
            if (!found.runs) {
                throw new Halted("projection " + projection.name() + " is paused or being divided");
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
        transactions.executeInTransaction(() -> {
            begin();
            task.run();
        });
    }

    @Override
    public <T> T fetchInTransaction(Supplier<T> task) {
        return transactions.fetchInTransaction(() -> {
            begin();
            return task.get();
        });
    }

    private Found begin() {
        Found found = jdbc.execute(BEGIN, (PreparedStatementCallback<Found>) this::begin);
        if (found == null || !divisions.isCurrent(projection.name(), found.division)) {
            throw new Halted("projection " + projection.name() + " was divided into other segments");
        }
        return found;
    }

    private Found begin(PreparedStatement statement) throws SQLException {
        statement.setString(1, projection.name());
        statement.setString(2, projection.name());
        statement.execute();
        statement.getMoreResults();
        try (ResultSet row = statement.getResultSet()) {
            return row.next() ? new Found(row.getInt(1), row.getInt(2), row.getBoolean(3)) : new Found(0, 0, true);
        }
    }
}
