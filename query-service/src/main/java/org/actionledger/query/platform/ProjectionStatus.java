package org.actionledger.query.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a projection is.
 *
 * @param position the number of the last event it has read; 0 before the first
 * @param behind how many events it has not read yet, or fewer: numbers that no event has are counted too
 * @param replaying whether it reads again what it had read before
 * @param deadLetters events it could not take, and those of the same streams that wait behind them
 * @param segments the parts that instances of the service share
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProjectionStatus(
        String name, long position, long behind, boolean replaying, long deadLetters, List<Segment> segments) {

    /** {@code owner} is the process that works on it; null while none does. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Segment(int segment, long position, @Nullable String owner) {}
}
