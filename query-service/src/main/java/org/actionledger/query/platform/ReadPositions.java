package org.actionledger.query.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.actionledger.platform.eventstore.Places;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.WrappedToken;
import org.springframework.stereotype.Component;

/** How far projections have read. */
@Component
class ReadPositions {

    private final Processors processors;
    private final StoredTokens tokens;
    private final Map<String, StreamingEventProcessor> byName = new ConcurrentHashMap<>();

    ReadPositions(Processors processors, StoredTokens tokens) {
        this.processors = processors;
        this.tokens = tokens;
    }

    /**
     * The number of the last event of which all segments of the projection have heard; 0 before the first. It may already be higher when
     * the caller reads it, but never lower. Taken from memory where this instance works on all segments, else from the token store.
     */
    long of(String projection) {
        Collection<EventTrackerStatus> here = List.copyOf(byName.computeIfAbsent(projection, this::processor)
                .processingStatus()
                .values());
        return isWhole(here)
                ? here.stream()
                        .mapToLong(status -> Places.of(status.getTrackingToken()))
                        .min()
                        .orElse(0)
                : tokens.position(projection);
    }

    /** What each segment has seen: the newest that is known here. */
    Reach reach(String projection) {
        // a copy: one that lost a segment between two looks would pass for whole
        Map<Integer, EventTrackerStatus> here =
                Map.copyOf(byName.computeIfAbsent(projection, this::processor).processingStatus());
        if (isWhole(here.values())) {
            return new Reach(here.values().stream().map(ReadPositions::part).toList());
        }
        List<StoredTokens.Stored> stored = tokens.of(projection);
        int[] segments = stored.stream().mapToInt(StoredTokens.Stored::segment).toArray();
        return new Reach(stored.stream()
                .map(each -> {
                    EventTrackerStatus status = here.get(each.segment());
                    return status == null
                            ? new Reach.Part(
                                    Segment.computeSegment(each.segment(), segments),
                                    WrappedToken.unwrapLowerBound(each.token()),
                                    false)
                            : part(status);
                })
                .toList());
    }

    private static Reach.Part part(EventTrackerStatus status) {
        return new Reach.Part(status.getSegment(), status.getTrackingToken(), true);
    }

    private StreamingEventProcessor processor(String projection) {
        return processors.of(processors.projection(projection).orElseThrow());
    }

    /** A segment of mask {@code m} is one of {@code m + 1} parts. */
    private static boolean isWhole(Collection<EventTrackerStatus> segments) {
        double parts = 0;
        for (EventTrackerStatus status : segments) {
            parts += 1.0 / (status.getSegment().getMask() + 1);
        }
        return parts == 1.0;
    }
}
