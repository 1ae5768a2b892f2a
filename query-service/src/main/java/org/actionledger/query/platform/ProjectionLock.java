package org.actionledger.query.platform;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The lock that all batches of a projection share, whatever the instance. Who takes it for itself has the projection to itself until its
 * transaction ends; it is taken before any other lock.
 */
final class ProjectionLock {

    /** Its key in SQL; the projection's name goes in. */
    static final String KEY = "hashtextextended('projection ' || ?, 0)";

    private static final String NOT_AVAILABLE = "55P03";

    private ProjectionLock() {}

    /** Batches wait behind who waits here, so not for long; see {@link #isBusy}. */
    static void takeAlone(String projection, int patienceSeconds, JdbcTemplate jdbc) {
        jdbc.execute("set local lock_timeout = '" + patienceSeconds + "s'");
        jdbc.query("select pg_advisory_xact_lock(" + KEY + ")", _ -> {}, projection);
    }

    /** Whether that is why it failed: this lock, or another, was not to be had in time. */
    static boolean isBusy(DataAccessException failed) {
        return failed.getRootCause() instanceof SQLException cause && NOT_AVAILABLE.equals(cause.getSQLState());
    }
}
