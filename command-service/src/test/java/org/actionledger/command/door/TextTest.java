package org.actionledger.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final String NUL = String.valueOf((char) 0);
    private static final String HALF_A_CHARACTER = String.valueOf((char) 0xD83D);
    private static final String CLOCK_FACE = Character.toString(0x1F550);

    record Words(
            @Nullable @Line(max = 5) String line,
            @Nullable @Prose(max = 5) String prose,
            @Nullable @Prose(max = 5, mayBeBlank = true) String perhaps,
            @Nullable @Day LocalDate day,
            List<@Line(max = 5) String> lines) {}

    @Test
    void what_is_left_out_is_valid() {
        assertThat(faults(new Words(null, null, null, null, List.of()))).isEmpty();
    }

    @Test
    void a_line_has_no_line_break_no_tab_and_no_other_control_character() {
        for (String text : List.of("a\nb", "a\tb", "a\rb", "a" + NUL, "a" + (char) 0x85)) {
            assertThat(faultsOfLine(text)).containsExactly("must be one line without control characters");
        }
    }

    @Test
    void a_line_is_not_blank_and_has_no_space_around_it() {
        assertThat(faultsOfLine("")).containsExactly("must not be blank");
        assertThat(faultsOfLine("  ")).containsExactly("must not be blank");
        assertThat(faultsOfLine(" a")).containsExactly("must not begin or end with white space");
        assertThat(faultsOfLine("a ")).containsExactly("must not begin or end with white space");
        assertThat(faultsOfLine("a b")).isEmpty();
    }

    @Test
    void every_fault_of_a_text_is_said_at_once() {
        assertThat(faultsOfLine(" too\nlong"))
                .containsExactlyInAnyOrder(
                        "must have at most 5 characters",
                        "must be one line without control characters",
                        "must not begin or end with white space");
    }

    @Test
    void a_character_outside_the_basic_plane_counts_once() {
        assertThat(faultsOfLine(CLOCK_FACE.repeat(5))).isEmpty();
        assertThat(faultsOfLine(CLOCK_FACE.repeat(6))).containsExactly("must have at most 5 characters");
    }

    @Test
    void half_a_character_is_refused_because_no_database_can_keep_it() {
        String fault = "must not contain half a character (an unpaired surrogate)";

        assertThat(faultsOfLine(HALF_A_CHARACTER)).containsExactly(fault);
        assertThat(faultsOfProse(HALF_A_CHARACTER)).containsExactly(fault);
    }

    @Test
    void prose_has_line_breaks_and_tabs_but_no_other_control_character() {
        assertThat(faultsOfProse("a\r\n\tb")).isEmpty();
        assertThat(faultsOfProse("a" + NUL))
                .containsExactly("must not contain control characters other than line breaks and tabs");
    }

    @Test
    void prose_is_not_blank_unless_it_may_be() {
        assertThat(faultsOfProse(" \n")).containsExactly("must not be blank");
        assertThat(faults(new Words(null, null, " \n", null, List.of()))).isEmpty();
        assertThat(faults(new Words(null, null, "too long", null, List.of())))
                .containsExactly("must have at most 5 characters");
    }

    @Test
    void a_day_lies_within_three_centuries() {
        assertThat(faultsOfDay(LocalDate.of(1900, 1, 1))).isEmpty();
        assertThat(faultsOfDay(LocalDate.of(2199, 12, 31))).isEmpty();
        assertThat(faultsOfDay(LocalDate.of(1899, 12, 31))).hasSize(1);
        assertThat(faultsOfDay(LocalDate.of(2200, 1, 1))).hasSize(1);
    }

    @Test
    void each_line_of_a_list_is_looked_at() {
        assertThat(faults(new Words(null, null, null, null, List.of("fine", "a\nb", ""))))
                .hasSize(2);
    }

    private static List<String> faultsOfLine(String text) {
        return faults(new Words(text, null, null, null, List.of()));
    }

    private static List<String> faultsOfProse(String text) {
        return faults(new Words(null, text, null, null, List.of()));
    }

    private static List<String> faultsOfDay(LocalDate day) {
        return faults(new Words(null, null, null, day, List.of()));
    }

    private static List<String> faults(Words words) {
        return VALIDATOR.validate(words).stream()
                .map(ConstraintViolation::getMessage)
                .toList();
    }
}
