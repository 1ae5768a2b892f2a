package org.actionledger.command.planimport.reading;

import static org.actionledger.events.action.Rag.AMBER;
import static org.actionledger.events.action.Rag.GREEN;
import static org.actionledger.events.action.Rag.RED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.actionledger.events.recommendation.Part;
import org.junit.jupiter.api.Test;

class RatedUpdatesTest {

    private final List<Flag.Reason> flags = new ArrayList<>();
    private final Marker marker = (reason, _) -> flags.add(reason);

    private List<Update> rated(String progress, String ratings, Part... parts) {
        return RatedUpdates.of(
                ProgressReading.of(progress, marker), RatingReading.all(ratings), List.of(parts), marker);
    }

    @Test
    void a_last_round_that_answers_each_part_in_its_words_has_a_rating_for_each() {
        List<Update> rated = rated(
                "Update: Begun.\n"
                        + "Update: From the new clerk:\n"
                        + "Ask every caller. They do.\n"
                        + "Write it down\n"
                        + "in the blue book.",
                "Red\nAmber\nGreen",
                new Part("a", "Ask every caller."),
                new Part("b", "Write it down"));
        assertThat(rated)
                .containsExactly(
                        new Update("Begun.", null, RED, null, null),
                        new Update("From the new clerk:\nAsk every caller. They do.", null, AMBER, null, "a"),
                        new Update("Write it down\nin the blue book.", null, GREEN, null, "b"));
        assertThat(flags).isEmpty();
    }

    @Test
    void parts_are_told_apart_by_their_letters_too_but_only_where_the_ratings_need_it() {
        Part a = new Part("a", "Ask");
        Part b = new Part("b", "Write");
        assertThat(rated("a) Done\n(b) Not yet", "Green\nRed", a, b))
                .extracting(Update::part)
                .containsExactly("a", "b");
        assertThat(rated("a) Done\n(b) Not yet", "Green", a, b)).hasSize(1);
        assertThat(flags).isEmpty();
    }

    @Test
    void an_update_that_says_no_more_than_complete_needs_no_rating() {
        assertThat(rated("Update: Half way.\nUpdate: Complete", "Amber"))
                .extracting(Update::rating)
                .containsExactly(AMBER, null);
        assertThat(flags).isEmpty();
    }

    @Test
    void a_rating_repeated_with_its_reason_is_a_round_without_a_report_and_flagged() {
        assertThat(rated("Update: a\nUpdate: b", "Green\nAmber for want of paint\nAmber for want of paint"))
                .containsExactly(
                        new Update("a", null, GREEN, null, null),
                        new Update("Amber for want of paint", null, AMBER, "for want of paint", null),
                        new Update("b", null, AMBER, "for want of paint", null));
        assertThat(flags).containsExactly(Flag.Reason.RATING_ALONE);
    }

    @Test
    void dated_ratings_go_to_the_updates_of_their_day_and_those_left_stand_alone() {
        List<Update> rated = rated("May 2024: a\nJuly 2024: b", "May 2024: Red\nJune 2024: Amber\nJuly 2024 - Green");
        assertThat(rated)
                .extracting(Update::day)
                .containsExactly(LocalDate.of(2024, 5, 31), LocalDate.of(2024, 6, 30), LocalDate.of(2024, 7, 31));
        assertThat(rated).extracting(Update::rating).containsExactly(RED, AMBER, GREEN);
        assertThat(flags).isEmpty();
    }

    @Test
    void a_history_in_one_line_is_as_many_ratings() {
        assertThat(RatingReading.all("Red → Amber → Green"))
                .extracting(RatingReading::rag)
                .containsExactly(RED, AMBER, GREEN);
        assertThat(RatingReading.all("Amber, then Green")).hasSize(1);
    }

    @Test
    void two_colours_for_one_round_are_no_rating() {
        assertThat(RatingReading.of("Amber/Green")).isEmpty();
        assertThat(RatingReading.of("Red to Amber")).isEmpty();
    }

    @Test
    void a_day_beside_the_colour_is_the_ratings_day() {
        assertThat(RatingReading.of("Green (June 2024)")).hasValueSatisfying(rating -> {
            assertThat(rating.day()).isEqualTo("2024-06-30");
            assertThat(rating.reason()).isNull();
        });
        assertThat(RatingReading.of("12/06/24: Red, no staff"))
                .hasValueSatisfying(rating -> assertThat(rating.reason()).isEqualTo("no staff"));
    }
}
