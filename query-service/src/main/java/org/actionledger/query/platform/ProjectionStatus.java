package org.actionledger.query.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a projection is.
 *
 * @param version that its tables hold
 * @param position the number of the last event it has read; 0 before the first
 * @param behind how many events it has not read yet, or fewer: numbers that no event has are counted too
 * @param deadLetters events it could not take, and those of the same streams that wait behind them
 * @param pause why it takes no events; null where it does
 * @param segmentsWanted into how many segments it is being divided; null where that is done
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
        @Nullable Pause pause,
        @Nullable Integer segmentsWanted,
        @Nullable RefoldProgress underWay,
        List<Segment> segments) {

    /**
     * That it takes no events, whatever the instance, until it is resumed.
     *
     * @param by the operator's id at the issuer of tokens
     * @param reason in the operator's words
     */
    public record Pause(String by, Instant since, String reason) {}

    /**
     * A part of the projection, which one instance of the service at a time works on.
     *
     * @param position the last event it has heard of; 0 before the first
     * @param owner the process that works on it; null while none does
     * @param since when that process took it; null for the second until it has said so
     * @param failure the class of what its last batch failed with, which is tried again; null where it did not
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Segment(
            int segment,
            State state,
            long position,
            @Nullable String owner,
            @Nullable Instant since,
            @Nullable String failure) {}

    /** What a segment does. */
    public enum State {
        /** An instance takes events for it as they come. */
        RUNNING,
        /** Its last batch failed, and will be tried again after a pause of up to a minute. */
        FAILING,
        /** No instance has taken it yet. */
        FREE,
        /** It is being divided, or merged with another. */
        DIVIDING,
        /** The projection is paused: no instance takes events for it. */
        PAUSED
    }
}
