package org.actionledger.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void the_first_event_has_place_1_in_either_store() {
        assertThat(Places.of(GapAwareTrackingToken.newInstance(1, List.of()))).isEqualTo(1);
        assertThat(Places.of(new GlobalSequenceTrackingToken(0))).isEqualTo(1);
    }

    @Test
    void who_has_read_nothing_is_at_place_0() {
        assertThat(Places.of(null)).isZero();
        assertThat(Places.of(MergedTrackingToken.merged(null, new GlobalSequenceTrackingToken(4))))
                .isZero();
    }

    @Test
    void of_two_merged_readers_the_one_behind_counts() {
        assertThat(Places.of(MergedTrackingToken.merged(
                        new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(4))))
                .isEqualTo(5);
    }
}
