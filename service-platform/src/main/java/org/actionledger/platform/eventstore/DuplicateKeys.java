package org.actionledger.platform.eventstore;

import java.sql.SQLException;
import java.util.Set;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;

/** Knows how PostgreSQL says that somebody else was faster: as a duplicate key, or by ending one of two transactions that wait for each other. */
class DuplicateKeys implements PersistenceExceptionResolver {

    private static final Set<String> SOMEBODY_WAS_FASTER = Set.of("23505", "40P01", "40001");

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && anyOf(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyOf(SQLException first) {
        for (@Nullable SQLException next = first; next != null; next = next.getNextException()) {
            String state = next.getSQLState();
            if (state != null && SOMEBODY_WAS_FASTER.contains(state)) {
                return true;
            }
        }
        return false;
    }
}
