package org.actionledger.command.planimport.file;

import java.util.ArrayList;
import java.util.List;
import org.actionledger.command.planimport.reading.UnreadablePlan;
import org.actionledger.command.planimport.reading.Wording;

/**
 * Cells of a sheet that are merged into one; rows from 1, columns from 0, all inclusive. It speaks for every cell it covers. Where it
 * covers most of a row it speaks for the row instead, and stands in its first column alone.
 */
record Merged(int top, int left, int bottom, int right) {

    /** Of two or three columns, two are no group's heading. */
    private static final int FEWEST_ACROSS = 3;

    /** Every cell could be covered once; what goes far beyond overlaps. */
    private static final long MOST_COVERED = 2L * Sheet.MOST_LINES * Sheet.MOST_CELLS;

    static boolean isAcross(int covered, int columns) {
        return covered >= Math.min(columns, FEWEST_ACROSS) && covered > 1 && 2 * covered > columns;
    }

    /** The lines, with what merged cells say in each cell that they cover. Lines that say nothing of their own stay out. */
    static List<Line> spread(List<Line> lines, List<Merged> areas) {
        if (areas.isEmpty() || lines.isEmpty()) {
            return lines;
        }
        HeadingRow headings = HeadingRow.of(lines);
        int columns = columns(headings == null ? lines : lines.subList(headings.first(), headings.last() + 1), areas);
        List<Line> spread = new ArrayList<>(lines);
        long covered = 0;
        for (Merged area : areas) {
            covered += area.spreadOver(spread, columns);
            if (covered > MOST_COVERED) {
                throw new UnreadablePlan(
                        "The sheet's merged cells overlap.", "cells merged once, as a spreadsheet would save them");
            }
        }
        return spread;
    }

    private static int columns(List<Line> lines, List<Merged> areas) {
        int columns = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        int first = lines.getFirst().at();
        int last = lines.getLast().at();
        return Math.max(
                columns,
                areas.stream()
                        .filter(area -> area.top >= first && area.top <= last && !lines.isEmpty())
                        .filter(area -> area.left > 0 || area.right < Sheet.MOST_CELLS - 1)
                        .mapToInt(area -> area.right + 1)
                        .max()
                        .orElse(0));
    }

    private long spreadOver(List<Line> lines, int columns) {
        int first = indexOf(lines, top);
        if (first < 0 || lines.get(first).at() != top) {
            return 0;
        }
        Line above = lines.get(first);
        String text = above.cell(left);
        boolean across = isAcross(Math.min(right, columns - 1) - left + 1, columns);
        int lastColumn = across ? left : right;
        long covered = 1;
        for (int place = first; place < lines.size() && lines.get(place).at() <= bottom; place++) {
            Line line = lines.get(place);
            List<String> cells = new ArrayList<>(line.cells());
            while (cells.size() <= lastColumn) {
                cells.add("");
            }
            for (int column = left; column <= lastColumn; column++) {
                cells.set(column, text);
                covered++;
            }
            if (across
                    && left > 0
                    && cells.stream().filter(cell -> !Wording.isBlank(cell)).count() == 1) {
                cells.set(left, "");
                cells.set(0, text);
            }
            int reach = place == first ? Math.max(line.reach(), bottom) : line.reach();
            lines.set(place, new Line(line.at(), reach, cells, line.place(), line.marks()));
        }
        return covered;
    }

    /** The first line at that place or below it; none where all are above. */
    private static int indexOf(List<Line> lines, int at) {
        int from = 0;
        int to = lines.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (lines.get(middle).at() < at) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < lines.size() ? from : -1;
    }
}
