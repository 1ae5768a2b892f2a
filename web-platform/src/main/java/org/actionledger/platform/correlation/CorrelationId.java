package org.actionledger.platform.correlation;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id that ties together what follows from one request. A caller may bring it in the header {@value #HEADER}: 8 to 64 letters,
 * digits, dots, underscores, colons and hyphens; otherwise one is made. It is echoed in the same header of the answer.
 */
public final class CorrelationId {

    public static final String HEADER = "X-Correlation-Id";
    /** Its key in the log's context (MDC). */
    public static final String LOG_KEY = "correlationId";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{8,64}");

    private CorrelationId() {}

    /** The id of the request this thread works for; none outside a request. */
    public static @Nullable String current() {
        return MDC.get(LOG_KEY);
    }

    /** What the caller brought if it is well formed, else a new one. */
    static String from(@Nullable String brought) {
        return brought != null && WELL_FORMED.matcher(brought).matches()
                ? brought
                : UUID.randomUUID().toString();
    }
}
