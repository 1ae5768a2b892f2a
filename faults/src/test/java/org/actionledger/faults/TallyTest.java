package org.actionledger.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void what_was_acknowledged_and_stands_once_in_store_and_projection_is_right() {
        tally.note("a", Told.ACKNOWLEDGED, Writer.Care.UNTIL_KNOWN);
        tally.note("b", Told.UNKNOWN, Writer.Care.NONE);
        tally.note("c", Told.UNKNOWN, Writer.Care.NONE);
        tally.note("d", Told.REFUSED, Writer.Care.NONE);

        Tally.Count count = tally.against(Map.of("a", List.of("1"), "b", List.of("2")), Map.of("1", 1, "2", 1, "9", 1));

        assertThat(count.isRight()).isTrue();
        assertThat(count.acknowledged()).isEqualTo(1);
        assertThat(count.unknown()).isEqualTo(2);
        assertThat(count.stored()).isEqualTo(2);
        assertThat(count.unknownStored()).isEqualTo(1);
        assertThat(count.projected()).isEqualTo(2);
    }

    @Test
    void what_was_acknowledged_and_is_not_stored_is_lost() {
        tally.note("a", Told.ACKNOWLEDGED, Writer.Care.UNTIL_KNOWN);

        Tally.Count count = tally.against(Map.of(), Map.of());

        assertThat(count.lost()).isEqualTo(1);
        assertThat(count.isRight()).isFalse();
        assertThat(count.wrong()).containsExactly("a, sent with care UNTIL_KNOWN, ACKNOWLEDGED, is stored 0 times");
    }

    @Test
    void what_is_stored_twice_is_doubled_whatever_was_said_of_it() {
        tally.note("a", Told.ACKNOWLEDGED, Writer.Care.UNTIL_KNOWN);
        tally.note("b", Told.UNKNOWN, Writer.Care.NONE);

        Tally.Count count =
                tally.against(Map.of("a", List.of("1", "2"), "b", List.of("3", "4")), Map.of("1", 1, "3", 1));

        assertThat(count.doubled()).isEqualTo(2);
        assertThat(count.isRight()).isFalse();
    }

    @Test
    void what_is_stored_although_it_was_refused_is_denied() {
        tally.note("a", Told.REFUSED, Writer.Care.NONE);
        tally.note("b", Told.NOT_BEGUN, Writer.Care.NONE);

        Tally.Count count = tally.against(Map.of("a", List.of("1"), "b", List.of("2")), Map.of("1", 1, "2", 1));

        assertThat(count.denied()).isEqualTo(2);
        assertThat(count.isRight()).isFalse();
    }

    @Test
    void what_a_projection_lacks_or_holds_twice_is_not_right() {
        tally.note("a", Told.ACKNOWLEDGED, Writer.Care.UNTIL_KNOWN);

        assertThat(tally.against(Map.of("a", List.of("1")), Map.of()).isRight()).isFalse();
        assertThat(tally.against(Map.of("a", List.of("1")), Map.of("1", 2)).isRight())
                .isFalse();
        assertThat(tally.against(Map.of("a", List.of("1")), Map.of("1", 1)).isRight())
                .isTrue();
    }
}
