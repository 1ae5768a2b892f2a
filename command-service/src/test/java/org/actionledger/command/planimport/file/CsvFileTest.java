package org.actionledger.command.planimport.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static Table read(String text) {
        return CsvTable.read(text.getBytes(UTF_8));
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
    @ValueSource(strings = {",", ";", "\t"})
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
        assertThat(CsvTable.read(file).rows().getFirst().cells().getFirst()).isEqualTo("café – “ongoing”");
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
    @ValueSource(strings = {"PK\u0003\u0004xl/workbook.xml", "%PDF-1.7", ""})
    void another_kind_of_file_is_refused_by_name(String file) {
        assertThat(problems(() -> read(file))).hasSize(1);
    }

    @Test
    void utf_16_is_refused() {
        byte[] file = "\ufeffRecommendation,Action\na,b\n".getBytes(StandardCharsets.UTF_16BE);
        assertThat(problems(() -> CsvTable.read(file)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).contains("UTF-16"));
    }

    @Test
    void a_table_without_rows_is_refused() {
        assertThat(problems(() -> read("Recommendation,Action\n")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).contains("no row"));
    }

    @Test
    void a_thousand_rows_are_taken_and_one_more_is_not() {
        String rows = "a,b\n".repeat(CsvTable.MOST_ROWS);
        assertThat(read("Recommendation,Action\n" + rows).rows()).hasSize(CsvTable.MOST_ROWS);
        assertThat(problems(() -> read("Recommendation,Action\n" + rows + "a,b\n")))
                .hasSize(1);
    }

    @Test
    void a_cell_that_no_spreadsheet_could_hold_is_refused() {
        String longest = "x".repeat(CsvTable.LONGEST_CELL);
        assertThat(read("Recommendation,Action\n" + longest + ",b\n").rows()).hasSize(1);
        assertThat(problems(() -> read("Recommendation,Action\nx" + longest + ",b\n")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo("Recommendation"));
    }
}
