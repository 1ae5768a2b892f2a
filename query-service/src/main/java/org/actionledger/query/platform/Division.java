package org.actionledger.query.platform;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The segments of a projection, which together are all of it, each with what it has seen; null is before the first event. */
final class Division {

    private static final Comparator<Segment> LARGEST_FIRST =
            Comparator.comparing(Segment::getMask).thenComparing(Segment::getSegmentId);

    private final SortedMap<Segment, @Nullable TrackingToken> segments = new TreeMap<>(LARGEST_FIRST);

    Division(Map<Integer, @Nullable TrackingToken> tokens) {
        int[] numbers = tokens.keySet().stream().mapToInt(Integer::intValue).toArray();
        for (Segment segment : Segment.computeSegments(numbers)) {
            segments.put(segment, tokens.get(segment.getSegmentId()));
        }
    }

    /** The largest is split, and the smallest merged with its other half, until there are so many. */
    Division into(int count) {
        while (segments.size() < count) {
            split(segments.firstKey());
        }
        while (segments.size() > count) {
            merge(segments.lastKey());
        }
        return this;
    }

    /** By their numbers. */
    Map<Integer, @Nullable TrackingToken> tokens() {
        Map<Integer, @Nullable TrackingToken> tokens = new HashMap<>();
        segments.forEach((segment, token) -> tokens.put(segment.getSegmentId(), token));
        return tokens;
    }

    private void split(Segment segment) {
        for (TrackerStatus half : TrackerStatus.split(segment, segments.remove(segment))) {
            segments.put(half.getSegment(), half.getInternalTrackingToken());
        }
    }

    /** Where one half has seen nothing yet both begin anew; that an event comes twice changes nothing. */
    private void merge(Segment segment) {
        Segment other = segments.keySet().stream()
                .filter(segment::isMergeableWith)
                .findFirst()
                .orElseThrow();
        Segment lower = segment.getSegmentId() < other.getSegmentId() ? segment : other;
        TrackingToken seenByLower = segments.remove(lower);
        TrackingToken seenByUpper = segments.remove(lower.equals(segment) ? other : segment);
        segments.put(
                segment.mergedWith(other),
                seenByLower == null || seenByUpper == null
                        ? null
                        : MergedTrackingToken.merged(seenByLower, Objects.requireNonNull(seenByUpper)));
    }
}
