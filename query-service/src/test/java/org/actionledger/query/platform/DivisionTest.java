package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionTest {

    @ParameterizedTest
    @CsvSource({"2, 1", "2, 3", "2, 4", "1, 16", "16, 1", "5, 3", "3, 7"})
    void every_stream_stays_of_one_segment_that_has_seen_what_its_own_had(int before, int after) {
        Map<Integer, @Nullable TrackingToken> tokens =
                new Division(seen(7)).into(before).tokens();
        tokens.replaceAll((segment, _) -> new GlobalSequenceTrackingToken(segment));

        Map<Integer, @Nullable TrackingToken> divided =
                new Division(tokens).into(after).tokens();

        assertThat(divided).hasSize(after);
        for (int i = 0; i < 200; i++) {
            String stream = UUID.randomUUID().toString();
            int own = segment(stream, tokens).getSegmentId();
            Segment now = segment(stream, divided);
            assertThat(seenBy(stream, now, divided.get(now.getSegmentId())))
                    .isEqualTo(new GlobalSequenceTrackingToken(own));
        }
    }

    @Test
    void where_one_half_has_seen_nothing_both_begin_anew() {
        Map<Integer, @Nullable TrackingToken> tokens = new HashMap<>();
        tokens.put(0, null);
        tokens.put(1, new GlobalSequenceTrackingToken(7));

        Map<Integer, @Nullable TrackingToken> merged =
                new Division(tokens).into(1).tokens();

        assertThat(merged).containsOnlyKeys(0);
        assertThat(merged.get(0)).isNull();
    }

    @Test
    void an_event_is_passed_over_by_the_half_that_had_seen_it_before_the_merge() {
        Segment whole = Segment.ROOT_SEGMENT;
        MergedTrackingToken merged =
                new MergedTrackingToken(new GlobalSequenceTrackingToken(3), new GlobalSequenceTrackingToken(5));
        int ofLower = 0;
        int ofUpper = 1;

        TrackingToken atFour = merged.advancedTo(new GlobalSequenceTrackingToken(4));
        TrackingToken atSix = new MergedTrackingToken(
                        new GlobalSequenceTrackingToken(3), new GlobalSequenceTrackingToken(5))
                .advancedTo(new GlobalSequenceTrackingToken(6));

        assertThat(List.of(
                        SeenBeforeMerge.isSeen(atFour, whole, ofLower),
                        SeenBeforeMerge.isSeen(atFour, whole, ofUpper),
                        SeenBeforeMerge.isSeen(atSix, whole, ofLower),
                        SeenBeforeMerge.isSeen(atSix, whole, ofUpper)))
                .containsExactly(false, true, false, false);
    }

    @Test
    void so_it_is_by_a_part_of_a_half_that_was_merged_before() {
        TrackingToken ofLower = merged(merged(at(3), at(9)), at(5)).advancedTo(at(4));
        TrackingToken ofUpper = merged(at(5), merged(at(3), at(9))).advancedTo(at(4));

        assertThat(List.of(
                        SeenBeforeMerge.isSeen(ofLower, Segment.ROOT_SEGMENT, 0),
                        SeenBeforeMerge.isSeen(ofLower, Segment.ROOT_SEGMENT, 2),
                        SeenBeforeMerge.isSeen(ofUpper, Segment.ROOT_SEGMENT, 1),
                        SeenBeforeMerge.isSeen(ofUpper, Segment.ROOT_SEGMENT, 3)))
                .containsExactly(false, true, false, true);
    }

    private static TrackingToken at(long place) {
        return new GlobalSequenceTrackingToken(place);
    }

    private static MergedTrackingToken merged(TrackingToken lower, TrackingToken upper) {
        return new MergedTrackingToken(lower, upper);
    }

    private static Map<Integer, @Nullable TrackingToken> seen(long place) {
        Map<Integer, @Nullable TrackingToken> one = new HashMap<>();
        one.put(0, new GlobalSequenceTrackingToken(place));
        return one;
    }

    private static Segment segment(String stream, Map<Integer, @Nullable TrackingToken> tokens) {
        int[] numbers = tokens.keySet().stream().mapToInt(Integer::intValue).toArray();
        return List.of(Segment.computeSegments(numbers)).stream()
                .filter(segment -> segment.matches((Object) stream))
                .reduce((one, other) -> {
                    throw new AssertionError(one + " and " + other);
                })
                .orElseThrow();
    }

    private static @Nullable TrackingToken seenBy(String stream, Segment segment, @Nullable TrackingToken token) {
        if (!(token instanceof MergedTrackingToken merged)) {
            return token;
        }
        Segment[] halves = segment.split();
        return halves[0].matches((Object) stream)
                ? seenBy(stream, halves[0], merged.lowerSegmentToken())
                : seenBy(stream, halves[1], merged.upperSegmentToken());
    }
}
