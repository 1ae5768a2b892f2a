package org.actionledger.query.platform;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.actionledger.platform.time.ClockConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180). Spreadsheets take a cell that begins with certain characters for a formula; such cells get an apostrophe in
 * front. Days and instants are in ISO 8601, the latter with the offset they had in London.
 */
public final class Csv {

    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r\n＝＋－＠";
    private static final String MARK = "\ufeff";

    private final StringWriter text = new StringWriter();
    private final CsvWriter rows;

    /** @param marked whether it begins with a byte order mark, without which some spreadsheets take UTF-8 for something else */
    public Csv(boolean marked, List<String> columns) {
        if (marked) {
            text.append(MARK);
        }
        rows = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        rows.writeRecord(columns);
    }

    /** As many cells as there are columns; null is an empty one. */
    public void row(@Nullable Object... cells) {
        rows.writeRecord(Arrays.stream(cells).map(Csv::safe).toList());
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String safe(@Nullable Object value) {
        String cell = switch (value) {
            case null -> "";
            case Instant instant ->
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ClockConfiguration.LONDON));
            default -> value.toString();
        };
        return !cell.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
