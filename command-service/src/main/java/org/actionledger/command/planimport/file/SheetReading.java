package org.actionledger.command.planimport.file;

import static org.actionledger.command.planimport.reading.Flag.Reason.FORMULA_FAILED;
import static org.actionledger.command.planimport.reading.Flag.Reason.FORMULA_WITHOUT_RESULT;
import static org.actionledger.command.planimport.reading.Flag.Reason.HIDDEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Wording;

/** Reads one sheet of a workbook, row by row. */
final class SheetReading {

    private static final Pattern AREA =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?");

    private final String name;
    private final List<String> texts;
    private final CellStyles styles;
    private final List<Flag> flags;
    private final Measure measure;
    private final List<Line> lines = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new TreeSet<>();
    private final List<Merged> merged = new ArrayList<>();
    private final FirstDays firstDays = new FirstDays();
    private int row;
    private boolean isCut;

    SheetReading(String name, List<String> texts, CellStyles styles, List<Flag> flags, Measure measure) {
        this.name = name;
        this.texts = texts;
        this.styles = styles;
        this.flags = flags;
        this.measure = measure;
    }

    Sheet read(Xml xml) {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "cols" -> readColumns(xml);
                case "sheetData" -> readRows(xml);
                case "mergeCells" -> readMerged(xml);
                default -> xml.skip();
            }
        }
        firstDays.mark();
        return new Sheet("sheet “" + name + "”", Merged.spread(lines, merged), isCut, hiddenColumns, List.of(), flags);
    }

    private void readColumns(Xml xml) {
        while (xml.nextChild()) {
            if (xml.says("hidden")) {
                int last = Math.min(xml.number("max", 0), Sheet.MOST_CELLS);
                for (int column = Math.max(1, xml.number("min", 1)); column <= last; column++) {
                    hiddenColumns.add(column - 1);
                }
            }
            xml.skip();
        }
    }

    private void readRows(Xml xml) {
        while (xml.nextChild()) {
            row = xml.number("r", row + 1);
            if (isCut) {
                xml.skip();
            } else {
                readRow(xml, xml.says("hidden"));
            }
        }
    }

    private void readRow(Xml xml, boolean isHidden) {
        List<String> cells = new ArrayList<>();
        List<Line.Mark> marks = new ArrayList<>();
        int column = -1;
        while (xml.nextChild()) {
            Matcher area = AREA.matcher(xml.attribute("r", ""));
            column = area.matches() ? column(area.group(1)) : column + 1;
            String text = cell(xml, column, marks);
            if (!text.isEmpty()) {
                int place = Math.min(column, Sheet.MOST_CELLS - 1);
                while (cells.size() <= place) {
                    cells.add("");
                }
                cells.set(place, text);
            }
        }
        if (cells.stream().allMatch(Wording::isBlank) && marks.isEmpty()) {
            return;
        }
        if (lines.size() == Sheet.MOST_LINES) {
            isCut = true;
            return;
        }
        measure.take(cells.size());
        if (isHidden) {
            marks.add(new Line.Mark(HIDDEN, null, "The row is hidden in its sheet; it is read."));
        }
        lines.add(new Line(row, row, cells, "sheet “" + name + "”, row " + row, marks));
    }

    private String cell(Xml xml, int column, List<Line.Mark> marks) {
        String type = xml.attribute("t", "n");
        int style = xml.number("s", 0);
        String stored = null;
        String inline = "";
        boolean isFormula = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "f" -> {
                    isFormula = true;
                    xml.skip();
                }
                case "v" -> stored = xml.text();
                case "is" -> inline = SharedTexts.richText(xml);
                default -> xml.skip();
            }
        }
        if (stored == null || (stored.isEmpty() && !type.equals("str"))) {
            if (isFormula) {
                marks.add(new Line.Mark(
                        FORMULA_WITHOUT_RESULT,
                        column,
                        "The cell is a formula that was saved without its result, and read as blank."));
            }
            return inline;
        }
        return switch (type) {
            case "s" -> shared(stored);
            case "str" -> SharedTexts.unescaped(stored);
            case "inlineStr" -> inline;
            case "b" -> stored.strip().equals("1") ? "TRUE" : "FALSE";
            case "d" -> stored;
            case "e" -> {
                marks.add(new Line.Mark(
                        FORMULA_FAILED, column, "The cell holds an error instead of a result: " + stored + "."));
                yield stored;
            }
            default -> {
                String shown = styles.shown(stored.strip(), style);
                firstDays.take(shown, column, marks);
                yield shown;
            }
        };
    }

    private String shared(String number) {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException broken) {
            throw Archive.damaged();
        }
    }

    private void readMerged(Xml xml) {
        while (xml.nextChild()) {
            Matcher area = AREA.matcher(xml.attribute("ref", ""));
            if (area.matches() && area.group(3) != null) {
                measure.take(1);
                merged.add(new Merged(
                        Integer.parseInt(area.group(2)),
                        column(area.group(1)),
                        Integer.parseInt(area.group(4)),
                        Math.min(column(area.group(3)), Sheet.MOST_CELLS - 1)));
            }
            xml.skip();
        }
    }

    /** A is 0. */
    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }
}
