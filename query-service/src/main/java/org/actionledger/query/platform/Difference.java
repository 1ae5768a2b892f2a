package org.actionledger.query.platform;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/**
 * A row, or a column of a row, that is not what the events say. Instead of each text of a case stands how long it is.
 *
 * @param key the columns of the row's key, as JSON
 * @param column that has another value; null where the whole row is missing or surplus
 * @param stored what is there, as JSON
 * @param expected what the events say, as JSON
 */
public record Difference(
        String table,
        Kind kind,
        @JsonRawValue String key,
        @Nullable String column,
        @JsonRawValue @Nullable String stored,
        @JsonRawValue @Nullable String expected) {

    /** What is different about a row. */
    public enum Kind {
        /** The events make it, and it is not there. */
        MISSING,
        /** It is there, and no event made it. */
        SURPLUS,
        CHANGED
    }
}
