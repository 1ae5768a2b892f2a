package org.actionledger.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as CSV (RFC 4180). Spreadsheets take a cell that begins with certain characters for a formula: a text that begins so, be it
 * after apostrophes, gets an apostrophe in front. Whoever takes one off again from every text that begins with apostrophes and such a
 * character has what was exported.
 */
final class CsvFile {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);
    private static final String MARK = "\ufeff";

    private CsvFile() {}

    /** @param marked whether it begins with a byte order mark, without which some spreadsheets take UTF-8 for something else */
    static void write(PrintedTable table, boolean marked, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (marked) {
            text.write(MARK);
        }
        try (CsvWriter rows =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.writeRecord(table.headings().stream().map(Heading::name).toList());
            table.rows().writeTo(cells -> rows.writeRecord(safe(cells)));
        }
    }

    private static List<String> safe(List<Cell> cells) {
        return cells.stream().map(CsvFile::safe).toList();
    }

    private static String safe(Cell cell) {
        String text = cell.plain();
        return cell instanceof Cell.Text && LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
