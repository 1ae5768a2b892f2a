package org.actionledger.command.planimport.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a table from CSV: UTF-8 with or without a mark, else Windows-1252; comma, semicolon or tab between the cells. */
public final class CsvTable {

    /** The most rows below the headings. */
    public static final int MOST_ROWS = 1_000;

    /** The most columns. */
    public static final int MOST_COLUMNS = 60;

    /** The most characters in one cell: as many as a spreadsheet takes. */
    public static final int LONGEST_CELL = 32_767;

    private static final int MOST_COLUMNS_PARSED = 1_000;
    private static final int LONGEST_CELL_PARSED = 1_000_000;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String SAVE_AS_CSV = "save the table as CSV (comma delimited, UTF-8) and send that";

    private CsvTable() {}

    /** Throws {@link UnreadablePlan} with every problem of every row and cell. */
    public static Table read(byte[] file) {
        String text = text(file);
        char separator = separator(text);
        List<CsvRecord> records = records(text, separator, Integer.MAX_VALUE);
        return table(records);
    }

    private static String text(byte[] file) {
        if (file.length == 0) {
            throw new UnreadablePlan(
                    "The file is empty.", "a table with a row of headings and at least one row below it");
        }
        String start = HexFormat.of().formatHex(file, 0, Math.min(4, file.length));
        if (start.startsWith("504b0304") || start.startsWith("d0cf11e0")) {
            throw new UnreadablePlan("The file is a workbook or a Word document, not CSV.", SAVE_AS_CSV);
        }
        if (start.startsWith("25504446")) {
            throw new UnreadablePlan("The file is a PDF, not CSV.", SAVE_AS_CSV);
        }
        if (start.startsWith("fffe") || start.startsWith("feff")) {
            throw new UnreadablePlan("The file is written in UTF-16.", SAVE_AS_CSV);
        }
        String text = decoded(file);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String decoded(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, WINDOWS_1252);
        }
    }

    /** The separator that makes most sense of the first row: most headings understood, then most headings. */
    private static char separator(String text) {
        Comparator<Character> understood = Comparator.comparingLong(candidate -> headings(text, candidate).stream()
                .filter(heading -> Meaning.of(heading) != null)
                .count());
        return List.of(',', ';', '\t').stream()
                .max(understood.thenComparingInt(
                        candidate -> headings(text, candidate).size()))
                .orElseThrow();
    }

    private static List<String> headings(String text, char separator) {
        try {
            return records(text, separator, 1).getFirst().getFields();
        } catch (UnreadablePlan badlyQuotedThatWay) {
            return List.of();
        }
    }

    private static List<CsvRecord> records(String text, char separator, int most) {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(MOST_COLUMNS_PARSED)
                .maxFieldSize(LONGEST_CELL_PARSED)
                .maxRecordSize(MOST_COLUMNS_PARSED * LONGEST_CELL_PARSED)
                .build();
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .build(handler, text)) {
            for (CsvRecord read : reader) {
                if (records.size() > MOST_ROWS) {
                    throw new UnreadablePlan(
                            "The table has more than " + MOST_ROWS + " rows.",
                            "one review's plan; at most " + MOST_ROWS + " rows below the headings");
                }
                records.add(read);
                if (records.size() == most) {
                    break;
                }
            }
        } catch (CsvParseException badlyQuoted) {
            throw new UnreadablePlan(
                    "The file cannot be read as CSV after row " + Math.max(0, records.size() - 1) + ": "
                            + cause(badlyQuoted),
                    "quotation marks around a cell that holds the separator, a line break or a quotation mark, and"
                            + " each quotation mark inside it doubled");
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return records;
    }

    private static @Nullable String cause(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? thrown.getMessage() : cause(cause);
    }

    private static Table table(List<CsvRecord> records) {
        List<String> headings = records.getFirst().getFields();
        List<PlanProblem> problems = new ArrayList<>();
        if (headings.size() > MOST_COLUMNS) {
            problems.add(PlanProblem.ofFile(
                    "The table has " + headings.size() + " columns.", "at most " + MOST_COLUMNS + " columns"));
        }
        headings.forEach(heading -> check(null, heading, heading, problems));
        List<Table.Row> rows = new ArrayList<>();
        for (int number = 1; number < records.size(); number++) {
            List<String> cells = records.get(number).getFields();
            if (!cells.stream().allMatch(Wording::isBlank)) {
                rows.add(row(number, cells, headings, problems));
            }
        }
        if (rows.isEmpty()) {
            problems.add(PlanProblem.ofFile("There is no row below the headings.", "one row for each action"));
        }
        if (!problems.isEmpty()) {
            throw new UnreadablePlan(problems);
        }
        return new Table(List.copyOf(headings), rows);
    }

    private static Table.Row row(int number, List<String> cells, List<String> headings, List<PlanProblem> problems) {
        List<String> fitting = new ArrayList<>(cells);
        while (fitting.size() > headings.size() && Wording.isBlank(fitting.getLast())) {
            fitting.removeLast();
        }
        if (fitting.size() != headings.size()) {
            problems.add(PlanProblem.ofRow(
                    number,
                    "The row has " + fitting.size() + " cells, but there are " + headings.size() + " headings.",
                    "a cell under each heading, blank where there is nothing to say"));
        }
        for (int column = 0; column < Math.min(fitting.size(), headings.size()); column++) {
            check(number, headings.get(column), fitting.get(column), problems);
        }
        return new Table.Row(number, List.copyOf(fitting));
    }

    private static void check(@Nullable Integer row, String heading, String cell, List<PlanProblem> problems) {
        if (cell.length() > LONGEST_CELL) {
            problems.add(new PlanProblem(
                    row,
                    heading,
                    "The cell has " + cell.length() + " characters.",
                    "at most " + LONGEST_CELL + " characters in a cell"));
        }
        cell.chars()
                .filter(character -> Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0)
                .findFirst()
                .ifPresent(character -> problems.add(new PlanProblem(
                        row,
                        heading,
                        "The cell holds the control character U+%04X.".formatted(character),
                        "text only; take that character out")));
    }
}
