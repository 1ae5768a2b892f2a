package org.actionledger.platform.away;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells failures that pass as soon as PostgreSQL and Axon Server answer again from those that do not. */
public final class Away {

    private static final String LOST_CONNECTIONS = "08";

    /** PostgreSQL stops, has crashed, is starting, gives no more connections, or somebody holds a lock for ever. */
    private static final Set<String> NOT_NOW = Set.of("57P01", "57P02", "57P03", "53300", "55P03");

    private Away() {}

    /** Whether that came of something being away, or of all connections to it being in use. */
    static boolean isWhy(Throwable failure) {
        return Stream.<Throwable>iterate(failure, each -> each != null, Throwable::getCause)
                .anyMatch(Away::isAway);
    }

    private static boolean isAway(Throwable cause) {
        return switch (cause) {
            case OutcomeUnknown _, StatusException _, StatusRuntimeException _ -> true;
            case AxonServerException _, StreamClosedException _ -> true;
            default -> isOfDatabase(cause);
        };
    }

    /** Whether PostgreSQL did not answer; what lies behind it, is not looked at. */
    public static boolean isOfDatabase(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException _ -> true; // the pool has none
            case TransactionSystemException _ -> true; // nobody is there to end it
            case SQLException sql -> isAway(sql.getSQLState());
            default -> false;
        };
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith(LOST_CONNECTIONS) || NOT_NOW.contains(state));
    }
}
