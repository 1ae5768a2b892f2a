package org.actionledger.command.planimport.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongCellsTest {

    private static final int LONGEST_CELL = 32_767;
    private static final List<String> HEADINGS = List.of(
            "Rec",
            "Recommendation",
            "Scope",
            "Action",
            "Lead agency",
            "Lead officer",
            "Milestones",
            "Target date",
            "RAG",
            "Progress update",
            "Status and completion date",
            "Outcome");

    private static Plan read(Table table) {
        return PlanReading.read(table, LocalDate.of(2025, 9, 30), _ -> null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", " ", "1, ", "(", "Complete ", "-", "\\n", "1\\n", "Board (AB) ", "see each "})
    void a_cell_as_long_as_a_spreadsheet_takes_is_read_in_no_time(String filler) {
        String piece = filler.replace("\\n", "\n");
        String cell = "x" + piece.repeat(LONGEST_CELL / piece.length()) + "x";
        String bare = piece.repeat(LONGEST_CELL / piece.length());
        List<String> cells = new ArrayList<>(Collections.nCopies(HEADINGS.size(), cell));
        cells.set(1, "a) Paint the door\nb) Mend the roof" + bare);
        Table table = new Table(HEADINGS, List.of(new Table.Row(1, cells)));
        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThat(read(table).actions()).isNotEmpty());
    }

    @Test
    void ten_times_the_rows_take_no_more_than_ten_times_as_long_or_so() {
        read(table(200));
        long few = nanos(table(100));
        long many = nanos(table(1_000));
        assertThat(many).isLessThan(30 * few);
    }

    private static long nanos(Table table) {
        long before = System.nanoTime();
        assertThat(read(table).actions()).hasSize(table.rows().size());
        return System.nanoTime() - before;
    }

    private static Table table(int rows) {
        return new Table(
                HEADINGS,
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> new Table.Row(
                                row,
                                List.of(
                                        String.valueOf(row),
                                        "Review pathway " + row + " with partners. ".repeat(5),
                                        "Local",
                                        "Hold a session for all teams in the county. ".repeat(5),
                                        "Fenmarsh Borough Council Team " + row % 200
                                                + (row % 3 == 0 ? " and Wold Police" : ""),
                                        "Head of Safeguarding",
                                        "Draft\nAgree\nPublish",
                                        "June 2024\n1/7/24",
                                        "Red\nAmber\nGreen",
                                        "Update: Begun.\nUpdate: Half way there.\nUpdate: All done.",
                                        "Complete 01/04/25",
                                        "All teams know it.")))
                        .toList());
    }
}
