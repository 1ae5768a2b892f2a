package org.actionledger.command.planimport.file;

import java.util.List;
import java.util.Set;
import org.actionledger.command.planimport.reading.Flag;
import org.jspecify.annotations.Nullable;

/**
 * Something with lines and columns that a file holds: a CSV file as a whole, a sheet of a workbook, a table of a document.
 *
 * @param name in words, such as “sheet “Plan””
 * @param lines those that are not blank; where {@code isCut}, no more than a plan may have
 * @param isCut whether there are more lines
 * @param hiddenColumns their places, from 0
 * @param edges how wide its columns are; a table that goes on without headings has the same
 * @param flags what a person should look at when it is taken
 */
record Sheet(
        String name,
        List<Line> lines,
        boolean isCut,
        Set<Integer> hiddenColumns,
        List<Integer> edges,
        List<Flag> flags) {

    /** Beyond these no line is kept; there may be as many titles as there may be lines to look for headings in. */
    static final int MOST_LINES = PlanFile.MOST_ROWS + HeadingRow.LOOKED_AT + 1;

    /** Beyond these no cell is kept, so that there is something to refuse. */
    static final int MOST_CELLS = PlanFile.MOST_COLUMNS + 1;

    @Nullable
    HeadingRow headingRow() {
        return HeadingRow.of(lines);
    }
}
