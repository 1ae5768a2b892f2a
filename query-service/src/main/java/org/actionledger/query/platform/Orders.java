package org.actionledger.query.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What operators have ordered of each projection's processing. It is kept in the database, where all instances of the service look each
 * second, and every transaction of their processors does.
 */
@Component
class Orders {

    private static final int PATIENCE_SECONDS = 5;
    private static final Order NONE = new Order(null, null, 0);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, Order> known = new ConcurrentHashMap<>();

    Orders(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What is ordered of one projection.
     *
     * @param segments into how many it is to be divided; null where it is
     * @param division how often it was
     */
    record Order(
            ProjectionStatus.@Nullable Pause pause,
            @Nullable Integer segments,
            int division) {

        /** Whether processors may take events. */
        boolean run() {
            return pause == null && segments == null;
        }
    }

    /** Finds out what may have changed. One after the other, so that nobody puts back what another has found since. */
    synchronized void look() {
        jdbc.query(
                "select name, paused_by, paused_at, pause_reason, segments_wanted, division from processing.projection",
                row -> {
                    known.put(row.getString("name"), order(row));
                });
    }

    /** As it was when we looked last. */
    Order of(String projection) {
        return known.getOrDefault(projection, NONE);
    }

    /** When this returns no batch is under way, whatever the instance, and none begins. Whoever paused it first and why, stays. */
    void pause(Projection projection, String by, String reason) {
        try {
            transaction.executeWithoutResult(_ -> {
                ProjectionLock.takeAlone(projection.name(), PATIENCE_SECONDS, jdbc);
                jdbc.update(
                        "update processing.projection set paused_by = ?, paused_at = now(), pause_reason = ? where name"
                                + " = ? and paused_at is null",
                        by,
                        reason,
                        projection.name());
            });
        } catch (DataAccessException failed) {
            if (!ProjectionLock.isBusy(failed)) {
                throw failed;
            }
            throw Declined.because(
                            Declined.Rule.PROCESSING_BUSY,
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "A batch of events, or the switch of a rebuild, has been under way for " + PATIENCE_SECONDS
                                    + " seconds; nothing is paused. Try again.")
                    .retryAfterSeconds(1);
        }
        look();
    }

    void resume(Projection projection) {
        jdbc.update(
                "update processing.projection set paused_by = null, paused_at = null, pause_reason = null where name ="
                        + " ?",
                projection.name());
        look();
    }

    /** To be divided into so many segments, unless it is. */
    void divide(Projection projection, int segments) {
        transaction.executeWithoutResult(_ -> {
            hold(projection); // it may be under way just now
            jdbc.update(
                    "update processing.projection set segments_wanted = nullif(?, (select count(*) from"
                            + " processing.token_entry where processor_name = name)) where name = ?",
                    segments,
                    projection.name());
        });
        look();
    }

    /** Into how many it is to be divided, which stays so until the transaction ends; null where it is. */
    @Nullable
    Integer hold(Projection projection) {
        return jdbc.queryForObject(
                "select segments_wanted from processing.projection where name = ? for update",
                Integer.class,
                projection.name());
    }

    /** Whether it is paused, and stays so until the transaction ends that has the lock. */
    boolean isPaused(String projection) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select paused_at is not null from processing.projection where name = ?", Boolean.class, projection));
    }

    /** It is divided as ordered. */
    void divided(Projection projection) {
        jdbc.update(
                "update processing.projection set segments_wanted = null, division = division + 1 where name = ?",
                projection.name());
    }

    private static Order order(ResultSet row) throws SQLException {
        OffsetDateTime since = row.getObject("paused_at", OffsetDateTime.class);
        return new Order(
                since == null
                        ? null
                        : new ProjectionStatus.Pause(
                                row.getString("paused_by"), since.toInstant(), row.getString("pause_reason")),
                row.getObject("segments_wanted", Integer.class),
                row.getInt("division"));
    }
}
