package org.actionledger.command.planimport.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a sheet: the line in which most of a plan's headings are understood. Where cells of it are merged with lines
 * above or below, these belong to it.
 *
 * @param first its first line, from 0 among the sheet's lines
 * @param last its last line
 * @param understood how many different things the headings promise
 */
record HeadingRow(int first, int last, List<String> headings, int understood) {

    /** How many lines may stand above the headings. */
    static final int LOOKED_AT = 50;

    /** One word of a plan alone, such as “Action plan”, is a title. */
    private static final int FEWEST = 2;

    /** What is longer says something; it heads nothing. */
    private static final int LONGEST = 150;

    /** Where words are taken loosely, there must be more of them, and little beside. */
    private static final int FEWEST_LOOSE = 3;

    private static final int LONGEST_LOOSE = 40;

    /** None where no line has headings of a plan. */
    static @Nullable HeadingRow of(List<Line> lines) {
        HeadingRow clear = best(lines, FEWEST, LONGEST, Meaning::of);
        return clear != null
                ? clear
                : best(
                        lines,
                        FEWEST_LOOSE,
                        LONGEST_LOOSE,
                        cell -> Meaning.of(cell) == null ? Meaning.atAPinch(cell) : Meaning.of(cell));
    }

    private static @Nullable HeadingRow best(
            List<Line> lines, int fewest, int longest, Function<String, @Nullable Meaning> meaning) {
        int best = -1;
        int most = fewest - 1;
        for (int line = 0; line < Math.min(lines.size(), LOOKED_AT); line++) {
            int understood = understood(lines.get(line).cells(), longest, meaning);
            if (understood > most) {
                best = line;
                most = understood;
            }
        }
        return best < 0 ? null : around(best, lines, most);
    }

    static HeadingRow firstOf(List<Line> lines) {
        return new HeadingRow(0, 0, lines.getFirst().cells(), 0);
    }

    /** How many different things these headings promise. */
    private static int understood(List<String> cells, int longest, Function<String, @Nullable Meaning> meaning) {
        return (int) cells.stream()
                .filter(cell -> cell.length() <= longest)
                .map(meaning)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private static HeadingRow around(int line, List<Line> lines, int understood) {
        int first = line;
        while (first > 0 && lines.get(first - 1).reach() >= lines.get(first).at()) {
            first--;
        }
        int last = line;
        int reach = lines.subList(first, last + 1).stream()
                .mapToInt(Line::reach)
                .max()
                .orElseThrow();
        while (last + 1 < lines.size() && lines.get(last + 1).at() <= reach) {
            last++;
        }
        return new HeadingRow(first, last, joined(lines.subList(first, last + 1)), understood);
    }

    private static List<String> joined(List<Line> lines) {
        if (lines.size() == 1) {
            return lines.getFirst().cells();
        }
        List<String> headings = new ArrayList<>();
        int columns = lines.stream().mapToInt(line -> line.cells().size()).max().orElseThrow();
        for (int column = 0; column < columns; column++) {
            int here = column;
            headings.add(String.join(
                    " ",
                    lines.stream()
                            .map(line -> line.cell(here))
                            .filter(cell -> !Wording.isBlank(cell))
                            .distinct()
                            .toList()));
        }
        return headings;
    }

    /** The headings as far as there are any, without regard to how they are written. */
    List<String> folded() {
        return folded(headings);
    }

    static List<String> folded(List<String> cells) {
        List<String> folded = new ArrayList<>(cells.stream().map(Wording::fold).toList());
        while (!folded.isEmpty() && folded.getLast().isEmpty()) {
            folded.removeLast();
        }
        return folded;
    }
}
