package org.actionledger.benchmarks.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of one row, expected and read.
 *
 * @param column the heading it is read from; none where the plan has no such column
 * @param flags the reasons flagged at that column or for the row as a whole
 * @param explanation what makes the expected reading arguable, where a general rule knows
 */
record Finding(
        int row,
        Field field,
        @Nullable String column,
        String expected,
        String read,
        List<String> flags,
        @Nullable String explanation) {

    boolean isRight() {
        return expected.equals(read);
    }

    boolean isFlagged() {
        return !flags.isEmpty();
    }
}
