package org.actionledger.command.planimport.file;

import java.util.List;
import java.util.stream.Collectors;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A line of a sheet that is not blank.
 *
 * @param at its place in the sheet, from 1; blank lines are counted
 * @param reach the last place to which a cell that begins here is merged downwards; its own where none is
 * @param cells with what a merged cell says in each column and line that it covers
 * @param place where the file shows it, in words; none where its place among the rows says as much
 * @param marks what a person should look at
 */
record Line(int at, int reach, List<String> cells, @Nullable String place, List<Mark> marks) {

    /** @param column its place in the line, from 0; none where it is the whole line's matter */
    record Mark(Flag.Reason reason, @Nullable Integer column, String sentence) {}

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** What it says, in one line. */
    String said() {
        return cells.stream()
                .filter(cell -> !Wording.isBlank(cell))
                .map(cell -> Wording.tidy(cell).replaceAll("\\s+", " "))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /** The words in quotation marks, shortened where they are many. */
    static String quoted(String words) {
        String tidy = Wording.tidy(words).replaceAll("\\s+", " ");
        return "“" + (tidy.length() <= 160 ? tidy : tidy.substring(0, tidy.offsetByCodePoints(0, 120)) + "…") + "”";
    }
}
