package org.actionledger.command.planimport.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.actionledger.command.planimport.reading.UnreadablePlan;
import org.actionledger.command.planimport.reading.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252; comma, semicolon, tab or vertical bar between the
 * cells.
 */
final class CsvSheet {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int MOST_COLUMNS_PARSED = 1_000;
    private static final int LONGEST_CELL_PARSED = 1_000_000;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private CsvSheet() {}

    static Sheet read(byte[] file) {
        String text = text(file);
        List<Line> lines = lines(text, separator(text), Sheet.MOST_LINES);
        if (lines.isEmpty()) {
            throw new UnreadablePlan(
                    "There is nothing in the file but blanks.",
                    "a table with a row of headings and at least one row below it");
        }
        return new Sheet("the file", lines, lines.size() == Sheet.MOST_LINES, Set.of(), List.of(), List.of());
    }

    private static String text(byte[] file) {
        String text = isUtf16(file) ? new String(file, StandardCharsets.UTF_16) : decoded(file);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static boolean isUtf16(byte[] file) {
        return file.length > 1
                && ((file[0] == (byte) 0xff && file[1] == (byte) 0xfe)
                        || (file[0] == (byte) 0xfe && file[1] == (byte) 0xff));
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

    /** The separator that makes most sense of the headings: most of them understood, then most of them. */
    private static char separator(String text) {
        Comparator<Character> sense = Comparator.comparingInt(candidate -> {
            HeadingRow headings = HeadingRow.of(start(text, candidate));
            return headings == null ? 0 : headings.understood();
        });
        return SEPARATORS.stream()
                .max(sense.thenComparingInt(candidate -> start(text, candidate).stream()
                                .mapToInt(line -> line.cells().size())
                                .max()
                                .orElse(0))
                        .thenComparingInt(candidate -> -SEPARATORS.indexOf(candidate)))
                .orElseThrow();
    }

    /** The lines among which the headings are; as many as can be read. */
    private static List<Line> start(String text, char separator) {
        List<Line> lines = new ArrayList<>();
        try {
            read(text, separator, HeadingRow.LOOKED_AT, lines);
        } catch (CsvParseException badlyQuotedThatWay) {
            return lines;
        }
        return lines;
    }

    private static List<Line> lines(String text, char separator, int most) {
        List<Line> lines = new ArrayList<>();
        try {
            read(text, separator, most, lines);
        } catch (CsvParseException badlyQuoted) {
            HeadingRow headings = HeadingRow.of(lines);
            int above = headings == null ? 1 : lines.get(headings.last()).at();
            throw new UnreadablePlan(
                    "The file cannot be read as CSV after row "
                            + (lines.isEmpty() ? 0 : Math.max(0, lines.getLast().at() - above)) + ": "
                            + cause(badlyQuoted),
                    "quotation marks around a cell that holds the separator, a line break or a quotation mark, and"
                            + " each quotation mark inside it doubled");
        }
        return lines;
    }

    private static void read(String text, char separator, int most, List<Line> lines) {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(MOST_COLUMNS_PARSED)
                .maxFieldSize(LONGEST_CELL_PARSED)
                .maxRecordSize(MOST_COLUMNS_PARSED * LONGEST_CELL_PARSED)
                .build();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .build(handler, text)) {
            int at = 0;
            for (CsvRecord read : reader) {
                at++;
                if (!read.getFields().stream().allMatch(Wording::isBlank)) {
                    lines.add(new Line(at, at, read.getFields(), null, List.of()));
                }
                if (lines.size() == most) {
                    return;
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static @Nullable String cause(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? thrown.getMessage() : cause(cause);
    }
}
