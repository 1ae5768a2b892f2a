package org.actionledger.command.planimport.file;

import static org.actionledger.command.planimport.reading.Flag.Reason.CHANGES_RECORDED;

import java.util.ArrayList;
import java.util.List;
import org.actionledger.command.planimport.reading.Flag;

/** A row of a document's table, whose cells lie on a grid that is finer than its columns. */
final class GridRow {

    /** One cell: the columns of the grid it covers, from 0, the last exclusive. */
    static final class Cell {

        private final int from;
        private int to;
        private final List<Line.Mark> marks = new ArrayList<>();
        private String text = "";
        private boolean isContinued;
        private boolean isMergedBelow;
        private boolean joinsPrevious;
        private boolean isDeleted;
        private int reach;

        private Cell(int from) {
            this.from = from;
            this.to = from + 1;
        }

        /** Stands on the cell, which begins in that column of the grid. */
        static Cell read(Xml xml, int from, Words words) {
            Cell cell = new Cell(from);
            Story story = new Story();
            words.cell(xml, story, cell::readProperties);
            cell.text = cell.isContinued ? "" : story.text();
            if (!cell.isDeleted) {
                cell.marks.addAll(story.marks());
            }
            return cell;
        }

        private void readProperties(Xml xml) {
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "gridSpan" -> to = from + Math.clamp(xml.number("val", 1), 1, Sheet.MOST_CELLS);
                    case "vMerge" -> {
                        isMergedBelow = xml.attribute("val", "continue").equals("restart");
                        isContinued = !isMergedBelow;
                    }
                    case "hMerge" ->
                        joinsPrevious = xml.attribute("val", "continue").equals("continue");
                    case "cellDel" -> isDeleted = true;
                    case "cellIns" ->
                        marks.add(new Line.Mark(
                                CHANGES_RECORDED,
                                null,
                                "A cell was inserted while changes were recorded; it is read."));
                    default -> {
                        // how it looks is of no matter
                    }
                }
                xml.skip();
            }
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }

        String text() {
            return text;
        }

        List<Line.Mark> marks() {
            return marks;
        }

        boolean isContinued() {
            return isContinued;
        }

        boolean isMergedBelow() {
            return isMergedBelow;
        }

        void say(String text) {
            this.text = text;
        }

        void reach(int row) {
            this.reach = row;
        }
    }

    private final int at;
    private final String place;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Line.Mark> marks = new ArrayList<>();
    private int skipped;
    private boolean isDeleted;

    GridRow(int at, String place) {
        this.at = at;
        this.place = place;
    }

    void add(Cell cell) {
        if (cell.isDeleted) {
            mark(CHANGES_RECORDED, "A cell was deleted while changes were recorded; it is not read.");
        } else if (cell.joinsPrevious && !cells.isEmpty()) {
            cells.getLast().to = cell.to;
        } else {
            cells.add(cell);
        }
    }

    void skip(int columns) {
        skipped = Math.clamp(columns, 0, Sheet.MOST_CELLS);
    }

    /** Where the next cell begins. */
    int end() {
        return cells.isEmpty() ? skipped : cells.getLast().to();
    }

    int at() {
        return at;
    }

    String place() {
        return place;
    }

    List<Cell> cells() {
        return cells;
    }

    /** The last row to which one of its cells is merged downwards. */
    int reach() {
        return cells.stream().mapToInt(cell -> cell.reach).reduce(at, Math::max);
    }

    List<Line.Mark> marks() {
        return marks;
    }

    void mark(Flag.Reason reason, String sentence) {
        marks.add(new Line.Mark(reason, null, sentence));
    }

    void delete() {
        isDeleted = true;
    }

    boolean isDeleted() {
        return isDeleted;
    }
}
