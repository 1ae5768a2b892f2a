package org.actionledger.command.planimport.file;

import static org.actionledger.command.planimport.reading.Flag.Reason.CHANGES_RECORDED;
import static org.actionledger.command.planimport.reading.Flag.Reason.HIDDEN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionledger.command.planimport.reading.Wording;

/** Reads one table of a document, row by row. */
final class DocumentTable {

    /** Where the document says nothing of a column's width, all are alike. */
    private static final int SOME_WIDTH = 1_000;

    private final String name;
    private final Words words;
    private final Measure measure;
    private final List<Integer> widths = new ArrayList<>();
    private final List<GridRow> rows = new ArrayList<>();

    /** Cells that are merged with those below, by the column of the grid in which they begin. */
    private final Map<Integer, GridRow.Cell> reaching = new HashMap<>();

    private int at;
    private boolean isCut;

    DocumentTable(String name, Words words, Measure measure) {
        this.name = name;
        this.words = words;
        this.measure = measure;
    }

    Sheet read(Xml xml) {
        content(xml);
        return new Sheet(name, Grid.aligned(rows, widths), isCut, Set.of(), List.copyOf(widths), List.of());
    }

    private void content(Xml xml) {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "tblGrid" -> readGrid(xml);
                case "tr" -> readRow(xml);
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> content(xml);
                default -> xml.skip();
            }
        }
    }

    private void readGrid(Xml xml) {
        while (xml.nextChild()) {
            if (xml.name().equals("gridCol") && widths.size() < Sheet.MOST_CELLS) {
                widths.add(Math.max(1, xml.number("w", SOME_WIDTH)));
            }
            xml.skip();
        }
    }

    private void readRow(Xml xml) {
        GridRow row = new GridRow(at + 1, name + ", row " + (at + 1));
        cells(xml, row);
        if (row.isDeleted()) {
            return;
        }
        at++;
        row.cells().forEach(cell -> reach(cell, row));
        if (row.cells().stream().allMatch(cell -> cell.isContinued() || Wording.isBlank(cell.text()))
                && row.cells().stream().allMatch(cell -> cell.marks().isEmpty())) {
            return;
        }
        if (rows.size() == Sheet.MOST_LINES) {
            isCut = true;
            return;
        }
        measure.take(row.cells().size());
        rows.add(row);
    }

    private void reach(GridRow.Cell cell, GridRow row) {
        if (cell.isContinued()) {
            GridRow.Cell origin = reaching.get(cell.from());
            if (origin != null) {
                origin.reach(row.at());
                cell.say(origin.text());
            }
        } else if (cell.isMergedBelow()) {
            reaching.put(cell.from(), cell);
        } else {
            reaching.remove(cell.from());
        }
    }

    private void cells(Xml xml, GridRow row) {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "trPr" -> readProperties(xml, row);
                case "tc" -> {
                    if (row.isDeleted() || isCut || row.cells().size() == Sheet.MOST_CELLS) {
                        xml.skip();
                    } else {
                        row.add(GridRow.Cell.read(xml, row.end(), words));
                    }
                }
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> cells(xml, row);
                default -> xml.skip();
            }
        }
    }

    private static void readProperties(Xml xml, GridRow row) {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "gridBefore" -> row.skip(xml.number("val", 0));
                case "del" -> row.delete();
                case "ins" ->
                    row.mark(CHANGES_RECORDED, "The row was inserted while changes were recorded; it is read.");
                case "hidden" -> {
                    if (xml.isOn()) {
                        row.mark(HIDDEN, "The row is hidden in the document; it is read.");
                    }
                }
                default -> {
                    // how it looks is of no matter
                }
            }
            xml.skip();
        }
    }
}
