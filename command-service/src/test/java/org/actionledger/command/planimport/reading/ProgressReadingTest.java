package org.actionledger.command.planimport.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.actionledger.events.action.Rag;
import org.actionledger.events.recommendation.Part;
import org.junit.jupiter.api.Test;

class ProgressReadingTest {

    private final List<Flag.Reason> flags = new ArrayList<>();

    private List<Update> rated(String progress, String ratings) {
        return rated(progress, ratings, List.of());
    }

    private List<Update> rated(String progress, String ratings, List<Part> parts) {
        return RatedUpdates.of(read(progress), RatingReading.all(ratings), parts, (reason, _) -> flags.add(reason));
    }

    private List<Update> read(String cell) {
        return ProgressReading.of(cell, (reason, _) -> flags.add(reason));
    }

    @Test
    void a_cell_without_headings_is_one_update() {
        assertThat(read("Slides made.\nThey are in use."))
                .containsExactly(Update.of("Slides made.\nThey are in use.", null));
        assertThat(read("  ")).isEmpty();
    }

    @Test
    void each_heading_begins_an_update() {
        assertThat(read("Update: Slides made.\nUpdate:\nThey are in use.\nMarch update: All trained."))
                .containsExactly(
                        Update.of("Slides made.", null),
                        Update.of("They are in use.", null),
                        Update.of("March update: All trained.", null));
    }

    @Test
    void a_line_that_goes_from_day_to_day_is_as_many_updates() {
        assertThat(read("1.2.24: Draft of 3.1.24 agreed. 15.05.24: In use. Audited 1.7.24."))
                .containsExactly(
                        Update.of("1.2.24: Draft of 3.1.24 agreed.", LocalDate.of(2024, 2, 1)),
                        Update.of("15.05.24: In use. Audited 1.7.24.", LocalDate.of(2024, 5, 15)));
    }

    @Test
    void a_date_that_heads_a_line_is_the_day_of_its_update() {
        assertThat(read("Begun.\nApril 2022: Slides made.\nUpdate June 2023: In use.\n16/12/23 – Audited."))
                .extracting(Update::day)
                .containsExactly(
                        null, LocalDate.of(2022, 4, 30), LocalDate.of(2023, 6, 30), LocalDate.of(2023, 12, 16));
    }

    @Test
    void a_date_inside_a_line_heads_nothing() {
        assertThat(read("Slides made.\n12 June 2023 was the first session.")).hasSize(1);
    }

    @Test
    void as_many_ratings_as_updates_belong_to_each_other_in_order() {
        assertThat(rated("Update: a\nUpdate: b\nUpdate: a", "Red\nAmber for want of staff\nGreen"))
                .containsExactly(
                        new Update("a", null, Rag.RED, null, null),
                        new Update("b", null, Rag.AMBER, "for want of staff", null),
                        new Update("a", null, Rag.GREEN, null, null));
        assertThat(flags).isEmpty();
    }

    @Test
    void where_their_numbers_differ_only_the_last_rating_is_taken_and_flagged() {
        assertThat(rated("Update: a\nUpdate: b", "Red\nAmber\nGreen"))
                .extracting(Update::rating)
                .containsExactly(null, Rag.GREEN);
        assertThat(flags).containsExactly(Flag.Reason.RATINGS_NOT_PAIRED);
    }

    @Test
    void ratings_without_a_word_are_updates_of_their_own() {
        assertThat(rated("", "Amber\nGreen")).extracting(Update::text).containsExactly("Amber", "Green");
    }

    @Test
    void a_word_that_only_begins_like_a_colour_is_no_rating() {
        assertThat(RatingReading.of("Redesign of the form")).isEmpty();
        assertThat(RatingReading.of("A review is due")).isEmpty();
        assertThat(RatingReading.of("RAG rating: Green"))
                .hasValueSatisfying(rating -> assertThat(rating.rag()).isEqualTo(Rag.GREEN));
        assertThat(RatingReading.of("G"))
                .hasValueSatisfying(rating -> assertThat(rating.rag()).isEqualTo(Rag.GREEN));
    }
}
