package org.actionledger.query.export;

import java.io.IOException;
import java.util.List;

/** A table to take away: what it is about, what stands above its columns, and its rows, which are made while they are written. */
public record PrintedTable(Title title, List<Heading> headings, Rows rows) {

    /** Can be walked along once or more often, as what it was made of. */
    interface Rows {
        void writeTo(RowWriter writer) throws IOException;
    }

    interface RowWriter {
        void row(List<Cell> cells) throws IOException;
    }
}
