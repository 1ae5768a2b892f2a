package org.actionledger.command.planimport.file;

import static org.actionledger.command.planimport.reading.Flag.Reason.HIDDEN;
import static org.actionledger.command.planimport.reading.Flag.Reason.TABLE_CONTINUES;
import static org.actionledger.command.planimport.reading.Flag.Reason.TABLE_LEFT_OUT;
import static org.actionledger.command.planimport.reading.Flag.Reason.TITLE_SKIPPED;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.command.planimport.reading.UnreadablePlan;
import org.actionledger.command.planimport.reading.Wording;
import org.jspecify.annotations.Nullable;

/** The one table of a plan, made of the sheets of its file. */
final class PlanTable {

    private static final String HEADINGS =
            "a table with a row of headings, such as Recommendation, Action, Lead agency, Target date, Progress";
    private static final Pattern NAMES_RECOMMENDATION =
            Pattern.compile("rec(ommendation)?s?( (no|number))? \\d.*", Pattern.DOTALL);

    private static final Pattern PROTECTED = Pattern.compile("'+[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);

    private final HeadingRow headings;
    private final int columns;
    private final boolean isCsv;
    private final boolean isExportedCsv;
    private final List<Table.Row> rows = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();
    private final Problems problems = new Problems();
    private int numbered;

    private PlanTable(HeadingRow headings, int columns, boolean isCsv) {
        this.headings = headings;
        this.columns = columns;
        this.isCsv = isCsv;
        this.isExportedCsv = isCsv
                && headings.headings().stream().anyMatch(heading -> Meaning.of(heading) == Meaning.ACTION_REFERENCE);
        problems.checkHeadings(columns, headings.headings());
    }

    /** Every line of CSV must have as many cells as there are headings: one that has not may be badly quoted. */
    static Table ofCsv(Sheet sheet) {
        HeadingRow found = sheet.headingRow();
        HeadingRow headings = found == null ? HeadingRow.firstOf(sheet.lines()) : found;
        PlanTable table = new PlanTable(headings, headings.headings().size(), true);
        table.take(sheet, headings);
        return table.table();
    }

    /** @param flags what a person should look at in the file as a whole */
    static Table ofSheets(List<Sheet> sheets, List<Flag> flags) {
        Sheet plan = sheets.stream()
                .filter(sheet -> sheet.headingRow() != null)
                .max(Comparator.comparingInt(PlanTable::understood).thenComparing(sheet -> -sheets.indexOf(sheet)))
                .orElseThrow(() -> nothingUnderstood(sheets));
        HeadingRow headings = Objects.requireNonNull(plan.headingRow());
        List<Sheet> taken = taken(sheets, plan, headings);
        PlanTable table = new PlanTable(headings, columns(taken), false);
        taken.forEach(sheet -> table.take(sheet, sheet.headingRow()));
        table.flags.addAll(flags);
        sheets.stream().filter(sheet -> !taken.contains(sheet)).forEach(table::leaveOut);
        return table.table();
    }

    private static int understood(Sheet sheet) {
        HeadingRow headings = sheet.headingRow();
        return headings == null ? 0 : headings.understood();
    }

    private static UnreadablePlan nothingUnderstood(List<Sheet> sheets) {
        return new UnreadablePlan(
                "No table of a plan was found. What was seen: "
                        + sheets.stream()
                                .limit(10)
                                .map(sheet -> sheet.name() + ", which begins with "
                                        + Line.quoted(sheet.lines().getFirst().said()))
                                .collect(Collectors.joining("; "))
                        + ".",
                HEADINGS);
    }

    /** The plan's sheet, others with the same headings, and those right below them that have none but are just as wide. */
    private static List<Sheet> taken(List<Sheet> sheets, Sheet plan, HeadingRow headings) {
        List<Sheet> taken = new ArrayList<>();
        boolean goesOn = false;
        for (Sheet sheet : sheets) {
            HeadingRow own = sheet.headingRow();
            goesOn = own == null
                    ? goesOn && !sheet.edges().isEmpty() && sheet.edges().equals(plan.edges())
                    : own.folded().equals(headings.folded());
            if (goesOn) {
                taken.add(sheet);
            }
        }
        return taken;
    }

    /** As many as have a heading, or something below where a heading is missing. */
    private static int columns(List<Sheet> sheets) {
        int columns = 0;
        for (Sheet sheet : sheets) {
            HeadingRow headings = sheet.headingRow();
            for (Line line : sheet.lines()
                    .subList(
                            headings == null ? 0 : headings.first(),
                            sheet.lines().size())) {
                int filled = line.cells().size();
                while (filled > columns && Wording.isBlank(line.cell(filled - 1))) {
                    filled--;
                }
                columns = Math.max(columns, filled);
            }
        }
        return columns;
    }

    private void take(Sheet sheet, @Nullable HeadingRow own) {
        List<Line> lines = sheet.lines();
        List<Line> groups = own == null ? List.of() : groupsAbove(sheet, own);
        int start = own == null
                ? lines.getFirst().at() - 1
                : groups.isEmpty()
                        ? lines.get(own.last()).at()
                        : groups.getFirst().at() - 1;
        groups.forEach(line -> add(line, start));
        if (own == null) {
            flags.add(new Flag(
                    TABLE_CONTINUES,
                    null,
                    sentence(sheet) + " has no headings, and is taken to go on with the table above it, which is just"
                            + " as wide."));
        } else {
            lines.subList(own.first(), own.last() + 1)
                    .forEach(line -> line.marks().forEach(mark -> flags.add(flag(mark))));
        }
        lines.stream().skip(own == null ? 0 : own.last() + 1).forEach(line -> add(line, start));
        numbered += Math.max(0, lines.getLast().at() - start);
        flags.addAll(sheet.flags());
        sheet.hiddenColumns().stream()
                .filter(column -> column < columns)
                .forEach(column -> flags.add(new Flag(
                        HIDDEN, heading(column), "The column is hidden in " + sheet.name() + "; it is read.")));
        if (sheet.isCut()) {
            problems.refuseMoreRows();
        }
    }

    /** Lines above the headings are titles, but for those that name the recommendation of the rows below. */
    private List<Line> groupsAbove(Sheet sheet, HeadingRow own) {
        List<Line> groups = new ArrayList<>();
        for (Line line : sheet.lines().subList(0, own.first())) {
            if (NAMES_RECOMMENDATION.matcher(Wording.fold(line.said())).matches()) {
                groups.add(line);
            } else {
                flags.add(new Flag(
                        TITLE_SKIPPED,
                        null,
                        "A line above the headings of " + sheet.name() + " is not taken: " + Line.quoted(line.said())));
            }
        }
        return groups;
    }

    private void leaveOut(Sheet sheet) {
        flags.add(new Flag(
                TABLE_LEFT_OUT,
                null,
                sentence(sheet) + " is left out, for its headings are not the plan's; it begins with "
                        + Line.quoted(sheet.lines().getFirst().said()) + "."));
    }

    private static String sentence(Sheet sheet) {
        return Character.toUpperCase(sheet.name().charAt(0)) + sheet.name().substring(1);
    }

    private @Nullable String heading(int column) {
        return column < headings.headings().size() ? headings.headings().get(column) : "";
    }

    private Flag flag(Line.Mark mark) {
        Integer column = mark.column();
        return new Flag(mark.reason(), column == null ? null : heading(column), mark.sentence());
    }

    private void add(Line line, int start) {
        int number = numbered + line.at() - start;
        List<String> cells = new ArrayList<>(line.cells());
        if (isExportedCsv) {
            cells.replaceAll(PlanTable::withoutProtection);
        }
        while (cells.size() > columns && Wording.isBlank(cells.getLast())) {
            cells.removeLast();
        }
        while (cells.size() < columns && !isCsv) {
            cells.add("");
        }
        problems.checkRow(number, cells, columns, headings.headings());
        rows.add(new Table.Row(
                number,
                List.copyOf(cells),
                line.place(),
                line.marks().stream().map(this::flag).toList()));
    }

    /** Our CSV has an apostrophe before what a spreadsheet would take for a formula; the text is what stands behind it. */
    private static String withoutProtection(String cell) {
        return PROTECTED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    private Table table() {
        problems.checkNumber(rows.size());
        problems.throwIfAny();
        List<String> all = new ArrayList<>(headings.headings()
                .subList(0, Math.min(columns, headings.headings().size())));
        while (all.size() < columns) {
            all.add("");
        }
        return new Table(List.copyOf(all), List.copyOf(rows), List.copyOf(flags));
    }
}
