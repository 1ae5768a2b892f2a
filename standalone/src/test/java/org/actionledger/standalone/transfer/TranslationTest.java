package org.actionledger.standalone.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalLong;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

class TranslationTest {

    /** Of the places up to 10 these hold events: 2, 5 and 6 were given out and never used. */
    private static final Order ORDER = new Places(1, 3, 4, 7, 8, 9, 10);

    @Test
    void who_has_seen_all_events_has_seen_all_events() {
        assertThat(translation(seen(10))).isEqualTo(new Translation(7, 0));
        assertThat(translation(seen(10)).token()).isEqualTo(new GlobalSequenceTrackingToken(6));
    }

    @Test
    void places_that_no_event_took_were_never_there() {
        assertThat(translation(seen(7, 2, 5, 6))).isEqualTo(new Translation(4, 0));
        assertThat(translation(seen(6))).isEqualTo(new Translation(3, 0));
    }

    @Test
    void behind_a_hole_events_are_seen_again() {
        Translation translation = translation(seen(9, 2, 4, 7));

        assertThat(translation).isEqualTo(new Translation(2, 3));
        assertThat(translation.isExact()).isFalse();
        assertThat(translation.token()).isEqualTo(new GlobalSequenceTrackingToken(1));
    }

    @Test
    void before_the_first_event_nothing_has_been_seen() {
        assertThat(translation(seen(0))).isEqualTo(new Translation(0, 0));
        assertThat(translation(seen(0)).token()).isEqualTo(new GlobalSequenceTrackingToken(-1));
    }

    @Test
    void what_is_translated_stays_as_it_is() {
        assertThat(translation(new GlobalSequenceTrackingToken(41)).token())
                .isEqualTo(new GlobalSequenceTrackingToken(41));
    }

    @Test
    void other_tokens_are_refused() {
        TrackingToken replay = ReplayToken.createReplayToken(seen(10), seen(3));

        assertThatThrownBy(() -> translation(replay))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("ReplayToken");
    }

    private static Translation translation(TrackingToken token) {
        return Translation.of(token, ORDER);
    }

    private static GapAwareTrackingToken seen(long upTo, long... butNot) {
        return GapAwareTrackingToken.newInstance(
                upTo, Arrays.stream(butNot).boxed().toList());
    }

    private record Places(long... taken) implements Order {

        @Override
        public long upTo(long place) {
            return Arrays.stream(taken).filter(each -> each <= place).count();
        }

        @Override
        public OptionalLong firstTaken(Collection<Long> places) {
            return Arrays.stream(taken).filter(places::contains).min();
        }
    }
}
