package org.actionledger.command.planimport.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a table of cells, word for word: headings, and below them rows with one cell for each heading.
 *
 * @param flags what a person should look at in the file, where it is no one row's matter
 */
public record Table(List<String> headings, List<Row> rows, List<Flag> flags) {

    public Table(List<String> headings, List<Row> rows) {
        this(headings, rows, List.of());
    }

    /**
     * One row.
     *
     * @param number the row's place below the headings, from 1; blank rows are left out, but counted
     * @param place where its file shows the row, in words; none where that is the number
     * @param flags what a person should look at before the cells are even read
     */
    public record Row(
            int number, List<String> cells, @Nullable String place, List<Flag> flags) {

        public Row(int number, List<String> cells) {
            this(number, cells, null, List.of());
        }
    }
}
