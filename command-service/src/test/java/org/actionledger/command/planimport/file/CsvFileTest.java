package org.actionledger.command.planimport.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.PlanProblem;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.command.planimport.reading.UnreadablePlan;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static Table read(String text) {
        return PlanFile.read(text.getBytes(UTF_8));
    }

    private static List<PlanProblem> problems(ThrowingCallable reading) {
        List<PlanProblem> problems = new java.util.ArrayList<>();
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(UnreadablePlan.class, unreadable -> problems.addAll(unreadable.problems()));
        return problems;
    }

    @Test
    void every_cell_is_kept_word_for_word() {
        Table table = read("Recommendation,Action\n\"One,\r\n  said \"\"twice\"\"\n\n\", two \u00a0\n");
        assertThat(table.headings()).containsExactly("Recommendation", "Action");
        assertThat(table.rows())
                .containsExactly(new Table.Row(1, List.of("One,\r\n  said \"twice\"\n\n", " two \u00a0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_separator_is_found_by_the_headings(String separator) {
        Table table = read(String.join(separator, "Rec", "Recommendation", "Action") + "\n"
                + String.join(separator, "1", "\"One, two; three\tfour\"", "Do") + "\n");
        assertThat(table.headings()).hasSize(3);
        assertThat(table.rows().getFirst().cells().get(1)).isEqualTo("One, two; three\tfour");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_heading() {
        assertThat(read("\ufeffRecommendation,Action\na,b\n").headings())
                .first()
                .isEqualTo("Recommendation");
    }

    @Test
    void what_is_not_utf_8_is_windows_1252() {
        byte[] file = "Recommendation,Action\ncafé – “ongoing”,b\n".getBytes(Charset.forName("windows-1252"));
        assertThat(PlanFile.read(file).rows().getFirst().cells().getFirst()).isEqualTo("café – “ongoing”");
    }

    @Test
    void blank_rows_count_but_are_left_out() {
        assertThat(read("Recommendation,Action\na,b\n\n , \nc,d\n").rows())
                .extracting(Table.Row::number)
                .containsExactly(1, 4);
    }

    @Test
    void blank_cells_beyond_the_headings_are_dropped() {
        assertThat(read("Recommendation,Action\na,b,, \n").rows().getFirst().cells())
                .containsExactly("a", "b");
    }

    @Test
    void every_row_with_too_few_or_too_many_cells_is_named_at_once() {
        assertThat(problems(() -> read("Recommendation,Action\na,b\na\na,b,c\na,\"b\u0007\"\n")))
                .satisfiesExactly(
                        few -> assertThat(few.row()).isEqualTo(2),
                        many -> assertThat(many.row()).isEqualTo(3),
                        control -> {
                            assertThat(control.row()).isEqualTo(4);
                            assertThat(control.column()).isEqualTo("Action");
                            assertThat(control.problem()).contains("U+0007");
                        });
    }

    @Test
    void an_unclosed_quotation_mark_is_refused() {
        assertThat(problems(() -> read("Recommendation,Action\na,b\nc,\"d\n")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.problem()).contains("after row 1");
                    assertThat(problem.remedy()).contains("quotation mark");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf_16_with_a_mark_is_read(String charset) {
        byte[] file = "\ufeffRecommendation\tAction\ncafé\tb\n".getBytes(Charset.forName(charset));
        assertThat(PlanFile.read(file).rows().getFirst().cells()).containsExactly("café", "b");
    }

    @Test
    void lines_above_the_headings_are_titles() {
        Table table = read("Fenmarsh Action plan,,\n\nRec,Recommendation,Action\n1,a,b\n");
        assertThat(table.headings()).containsExactly("Rec", "Recommendation", "Action");
        assertThat(table.rows()).containsExactly(new Table.Row(1, List.of("1", "a", "b")));
        assertThat(table.flags()).singleElement().satisfies(flag -> {
            assertThat(flag.reason()).isEqualTo(Flag.Reason.TITLE_SKIPPED);
            assertThat(flag.sentence()).contains("“Fenmarsh Action plan”");
        });
    }

    @Test
    void the_separator_is_found_below_titles_that_use_another() {
        Table table = read("Plan, as of June, by all\nRecommendation;Action\na, b, c, d;e\n");
        assertThat(table.rows().getFirst().cells()).containsExactly("a, b, c, d", "e");
    }

    @Test
    void a_table_without_rows_is_refused() {
        assertThat(problems(() -> read("Recommendation,Action\n")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).contains("no row"));
    }

    @Test
    void ten_thousand_rows_are_taken_and_one_more_is_not() {
        String rows = "a,b\n".repeat(PlanFile.MOST_ROWS);
        assertThat(read("Recommendation,Action\n" + rows).rows()).hasSize(PlanFile.MOST_ROWS);
        assertThat(problems(() -> read("Recommendation,Action\n" + rows + "a,b\n")))
                .hasSize(1);
    }

    @Test
    void a_cell_that_no_spreadsheet_could_hold_is_refused() {
        String longest = "x".repeat(PlanFile.LONGEST_CELL);
        assertThat(read("Recommendation,Action\n" + longest + ",b\n").rows()).hasSize(1);
        assertThat(problems(() -> read("Recommendation,Action\nx" + longest + ",b\n")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo("Recommendation"));
    }
}
