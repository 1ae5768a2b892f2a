package org.actionledger.command.planimport.reading;

import static org.actionledger.command.planimport.reading.Flag.Reason.COMPLETION_CONTRADICTED;
import static org.actionledger.command.planimport.reading.Flag.Reason.COMPLETION_DOUBTFUL;
import static org.actionledger.command.planimport.reading.Flag.Reason.COMPLETION_UNREAD;
import static org.actionledger.command.planimport.reading.Flag.Reason.DAY_ASSUMED;
import static org.actionledger.command.planimport.reading.Flag.Reason.DAY_IN_THE_FUTURE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConclusionTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);

    private final List<Flag.Reason> flags = new ArrayList<>();

    private Conclusion read(String status, String outcome) {
        return Conclusion.of(
                status, OutcomeReading.of(outcome).completion(), false, AS_OF, (reason, _) -> flags.add(reason));
    }

    private Conclusion readWithOutcome(String cell) {
        return Conclusion.of(cell, null, true, AS_OF, (reason, _) -> flags.add(reason));
    }

    @Test
    void the_end_of_the_outcome_gives_the_day_that_the_status_lacks() {
        Conclusion conclusion = read("Complete", "Staff know the pathway.\nDate completed: 11/7/24");
        assertThat(conclusion.stated()).isEqualTo(Stated.COMPLETE);
        assertThat(conclusion.day()).isEqualTo(LocalDate.of(2024, 7, 11));
        assertThat(conclusion.raw()).isEqualTo("Complete\nDate completed: 11/7/24");
        assertThat(flags).isEmpty();
    }

    @Test
    void a_day_that_begins_a_cell_of_days_and_outcomes_is_that_of_completion_which_is_flagged() {
        Conclusion conclusion = readWithOutcome("January 2025. The policy was agreed by the board.");
        assertThat(conclusion.stated()).isEqualTo(Stated.COMPLETE);
        assertThat(conclusion.day()).isEqualTo(LocalDate.of(2025, 1, 31));
        assertThat(conclusion.outcome()).isEqualTo("The policy was agreed by the board.");
        assertThat(flags).containsExactly(COMPLETION_DOUBTFUL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "January 2025. The policy is awaiting the board.",
                "January 2025 policy agreed",
                "January 2026. The policy is agreed."
            })
    void a_day_that_begins_what_is_still_open_or_yet_to_come_is_none_of_completion(String cell) {
        assertThat(readWithOutcome(cell).stated()).isEqualTo(Stated.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Complete – pending sign-off", "Completed April 2025; reopened June 2025"})
    void complete_with_a_but_is_flagged(String cell) {
        assertThat(read(cell, "").stated()).isEqualTo(Stated.COMPLETE);
        assertThat(flags).contains(COMPLETION_DOUBTFUL);
    }

    @Test
    void the_end_of_the_outcome_says_that_it_goes_on() {
        Conclusion conclusion = read("Complete", "Confidence grew.\nDate completed: August 2024 and on-going.");
        assertThat(conclusion.stated()).isEqualTo(Stated.COMPLETE_ONGOING);
        assertThat(conclusion.day()).isEqualTo(LocalDate.of(2024, 8, 31));
    }

    @Test
    void ongoing_and_part_completed_is_partly_complete() {
        assertThat(read("Ongoing", "Skills grow.\nPart completed June 2024").stated())
                .isEqualTo(Stated.PARTLY_COMPLETE);
        assertThat(flags).isEmpty();
    }

    @Test
    void where_status_and_outcome_disagree_the_status_is_followed_and_flagged() {
        Conclusion conclusion = read("Complete", "Skills grow.\nPart completed June 2024");
        assertThat(conclusion.stated()).isEqualTo(Stated.COMPLETE);
        assertThat(conclusion.day()).isNull();
        assertThat(flags).containsExactly(COMPLETION_CONTRADICTED, DAY_ASSUMED);
    }

    @Test
    void complete_beside_not_achieved_is_flagged() {
        assertThat(read("Complete", "All know it.\nDate completed:\n(a) has not been achieved yet.")
                        .stated())
                .isEqualTo(Stated.COMPLETE);
        assertThat(flags).contains(COMPLETION_CONTRADICTED);
    }

    @Test
    void without_a_status_the_outcome_speaks_for_it() {
        assertThat(read("", "All know it.\nCompleted: May 2023").stated()).isEqualTo(Stated.COMPLETE);
    }

    @Test
    void a_day_after_the_plans_day_is_flagged() {
        read("Complete 01/11/25", "");
        assertThat(flags).containsExactly(DAY_IN_THE_FUTURE);
    }

    @Test
    void a_coming_day_without_a_status_is_no_completion() {
        assertThat(read("March 2026", "").stated()).isEqualTo(Stated.NOTHING);
        assertThat(flags).containsExactly(COMPLETION_UNREAD);
    }

    @Test
    void an_unknown_status_is_flagged_and_taken_for_none() {
        assertThat(read("Deferred to the board", "").stated()).isEqualTo(Stated.NOTHING);
        assertThat(flags).containsExactly(COMPLETION_UNREAD);
    }

    @Test
    void a_cell_of_completion_and_outcome_gives_both_and_its_dated_reports() {
        Conclusion conclusion = readWithOutcome("Complete\n\nPosters are up.\n\nApril 2022: A second run is planned.");
        assertThat(conclusion.outcome()).isEqualTo("Posters are up.");
        assertThat(conclusion.updates())
                .containsExactly(Update.of("April 2022: A second run is planned.", LocalDate.of(2022, 4, 30)));
    }

    @Test
    void what_such_a_cell_tells_without_a_status_is_an_outcome_of_an_open_action_and_flagged() {
        Conclusion conclusion = readWithOutcome("Posters go up across the wards.");
        assertThat(conclusion.stated()).isEqualTo(Stated.NOTHING);
        assertThat(conclusion.outcome()).isEqualTo("Posters go up across the wards.");
        assertThat(conclusion.updates()).isEmpty();
        assertThat(flags).containsExactly(COMPLETION_UNREAD);
    }

    @Test
    void what_is_achieved_is_an_outcome_whether_the_action_has_ended_or_not() {
        assertThat(read("Complete 01/05/24", "").achieved("All wards do it.").outcome())
                .isEqualTo("All wards do it.");
        assertThat(read("Ongoing", "").achieved("Half the wards do it.").outcome())
                .isEqualTo("Half the wards do it.");
    }

    @Test
    void the_lines_of_completion_are_taken_out_of_the_outcome() {
        assertThat(OutcomeReading.of("Staff know it.\nDate completed: June 2024")
                        .outcome())
                .isEqualTo("Staff know it.");
        assertThat(OutcomeReading.of("The audit is complete.").outcome()).isEqualTo("The audit is complete.");
        assertThat(OutcomeReading.of("The audit is complete.").completion()).isNull();
    }
}
