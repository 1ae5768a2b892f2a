package org.actionledger.query.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a projection is.
 *
 * @param version that its tables hold
 * @param position the number of the last event it has read; 0 before the first
 * @param behind how many events it has not read yet, or fewer: numbers that no event has are counted too
 * @param deadLetters events it could not take, and those of the same streams that wait behind them
 * @param underWay the rebuild or check that is under way; null where none is
 * @param segments the parts that instances of the service share
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProjectionStatus(
        String name,
        int version,
        long position,
        long behind,
        long deadLetters,
        @Nullable RefoldProgress underWay,
        List<Segment> segments) {

    /** {@code owner} is the process that works on it; null while none does. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Segment(
            int segment, long position, @Nullable String owner) {}
}
