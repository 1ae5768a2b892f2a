package org.actionledger.query.actionpage.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a projection says of the action what its events say.
 *
 * @param projection which projection it is
 * @param why why the two cannot be compared; null where they are
 * @param replayVersion the number of the last event replayed
 * @param projectionVersion the number of the last event the projection knows; null where it does not know the action
 * @param compared what was compared; the projection holds nothing of what is not named here
 * @param differences none where they agree
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Agreement(
        String projection,
        Verdict verdict,
        @Nullable Why why,
        long replayVersion,
        @Nullable Long projectionVersion,
        List<String> compared,
        List<Difference> differences) {

    enum Verdict {
        AGREED,
        DIFFERENT,
        NOT_COMPARABLE
    }

    enum Why {
        /** The replay does not hold all events, and the projection knows only the present. */
        REPLAY_STOPPED_BEFORE_THE_END,
        /** The projection has not read the last event yet. */
        PROJECTION_BEHIND,
        /** The projection does not know the action, or not yet. */
        NOT_IN_PROJECTION
    }

    /** A field of which the two say different things. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Difference(
            String field,
            @Nullable Object projection,
            @Nullable Object replay) {}
}
