package org.actionledger.command.planimport.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionledger.command.planimport.reading.Wording;

/**
 * Finds the columns of a document's table. Every border that somebody once dragged leaves a line in the grid, so that cells of one
 * column seldom begin and end in the same places: rows with as many cells as the model row go by their order, others by what
 * they lie below.
 */
final class Grid {

    private final List<Integer> widths;
    private final GridRow model;

    private Grid(List<Integer> widths, GridRow model) {
        this.widths = widths;
        this.model = model;
    }

    static List<Line> aligned(List<GridRow> rows, List<Integer> widths) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Grid grid = new Grid(widths, model(rows));
        return rows.stream().map(grid::line).toList();
    }

    /** The headings; where rows below mostly have more cells than these, the first of them. */
    private static GridRow model(List<GridRow> rows) {
        List<Line> raw = rows.stream()
                .limit(HeadingRow.LOOKED_AT)
                .map(row -> new Line(
                        row.at(),
                        row.reach(),
                        row.cells().stream().map(GridRow.Cell::text).toList(),
                        null,
                        List.of()))
                .toList();
        HeadingRow found = HeadingRow.of(raw);
        int headings = found == null ? 0 : found.last();
        Map<Integer, Integer> counts = new HashMap<>();
        rows.stream()
                .skip(found == null ? 0 : headings + 1L)
                .filter(row -> row.cells().size() > 1)
                .forEach(row -> counts.merge(row.cells().size(), 1, Integer::sum));
        int usual = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        GridRow heading = rows.get(headings);
        return usual <= heading.cells().size()
                ? heading
                : rows.stream()
                        .filter(row -> row.cells().size() == usual)
                        .findFirst()
                        .orElse(heading);
    }

    private Line line(GridRow row) {
        List<Set<Integer>> columns =
                row.cells().stream().map(cell -> columns(row, cell)).toList();
        List<StringBuilder> cells = new ArrayList<>();
        model.cells().forEach(_ -> cells.add(new StringBuilder()));
        List<Line.Mark> marks = new ArrayList<>(row.marks());
        for (int place = 0; place < row.cells().size(); place++) {
            GridRow.Cell cell = row.cells().get(place);
            Set<Integer> covered = columns.get(place);
            int first = covered.iterator().next();
            boolean across = Merged.isAcross(covered.size(), model.cells().size());
            for (int column : across ? Set.of(first) : covered) {
                say(cell.text(), cells.get(column));
            }
            cell.marks().forEach(mark -> marks.add(new Line.Mark(mark.reason(), first, mark.sentence())));
        }
        List<String> texts = cells.stream().map(StringBuilder::toString).toList();
        return new Line(row.at(), row.reach(), isGroup(row) ? first(texts) : texts, row.place(), marks);
    }

    /** Whether nothing but one cell over most of the row says something. */
    private boolean isGroup(GridRow row) {
        List<GridRow.Cell> said = row.cells().stream()
                .filter(cell -> !Wording.isBlank(cell.text()))
                .toList();
        return said.size() == 1
                && Merged.isAcross(
                        columns(row, said.getFirst()).size(), model.cells().size());
    }

    private static List<String> first(List<String> texts) {
        List<String> moved = new ArrayList<>(texts);
        String text = texts.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        moved.replaceAll(_ -> "");
        moved.set(0, text);
        return moved;
    }

    private static void say(String text, StringBuilder cell) {
        if (!cell.isEmpty() && !text.isEmpty()) {
            cell.append('\n');
        }
        cell.append(text);
    }

    /** The columns that a cell covers: those of which it covers more than half, else that of which it covers most. */
    private Set<Integer> columns(GridRow row, GridRow.Cell cell) {
        if (row.cells().size() == model.cells().size()) {
            return Set.of(row.cells().indexOf(cell));
        }
        Set<Integer> covered = new LinkedHashSet<>();
        List<Integer> shared = new ArrayList<>();
        for (GridRow.Cell column : model.cells()) {
            int common = width(Math.max(column.from(), cell.from()), Math.min(column.to(), cell.to()));
            if (2L * common > width(column.from(), column.to())) {
                covered.add(shared.size());
            }
            shared.add(common);
        }
        if (covered.isEmpty()) {
            covered.add(shared.indexOf(
                    shared.stream().max(Comparator.naturalOrder()).orElseThrow()));
        }
        return covered;
    }

    private int width(int from, int to) {
        int width = 0;
        for (int column = from; column < to; column++) {
            width += column < widths.size() ? widths.get(column) : 1_000;
        }
        return width;
    }
}
