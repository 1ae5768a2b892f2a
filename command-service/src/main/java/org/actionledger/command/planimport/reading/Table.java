package org.actionledger.command.planimport.reading;

import java.util.List;

/** A plan as a table of cells, word for word: headings, and below them rows with one cell for each heading. */
public record Table(List<String> headings, List<Row> rows) {

    /** @param number the row's place below the headings, from 1; blank rows are left out, but counted */
    public record Row(int number, List<String> cells) {}
}
