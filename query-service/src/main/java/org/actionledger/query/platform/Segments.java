package org.actionledger.query.platform;

import java.util.List;
import java.util.Map;
import org.actionledger.platform.eventstore.Places;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far each segment of a projection is, over all instances of the service: from memory where it is worked on here, else from the token
 * store, which hears of events that mean nothing to the projection only every few seconds.
 */
@Component
class Segments {

    private final Processors processors;
    private final StoredTokens tokens;

    Segments(Processors processors, StoredTokens tokens) {
        this.processors = processors;
        this.tokens = tokens;
    }

    /**
     * One segment.
     *
     * @param position the last event it has heard of; 0 before the first
     * @param owner the process that works on it; null while none does
     */
    record Progress(int segment, long position, @Nullable String owner) {}

    List<Progress> of(Projection projection) {
        Map<Integer, EventTrackerStatus> here = processors.of(projection).processingStatus();
        return tokens.of(projection.name()).stream()
                .map(stored -> progress(stored, here.get(stored.segment())))
                .toList();
    }

    private static Progress progress(StoredTokens.Stored stored, @Nullable EventTrackerStatus here) {
        return here == null
                ? new Progress(stored.segment(), stored.position(), stored.owner())
                : new Progress(stored.segment(), Places.of(here.getTrackingToken()), stored.owner());
    }
}
