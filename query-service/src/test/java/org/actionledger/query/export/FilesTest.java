package org.actionledger.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.actionledger.events.action.Rag;
import org.actionledger.query.platform.Declined;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {

    private static final Instant MADE = Instant.parse("2025-09-29T23:30:00Z");
    private static final Title TITLE = new Title("Action plan R&D 7", List.of("As it was known then."), "plan-7");

    private static final Row HOSTILE = new Row(
            "=HYPERLINK(\"http://x\",\"y\")\n+1, \"quoted\"\tand _x0041_ é – 😀",
            LocalDate.of(2025, 6, 30),
            Instant.parse("2025-07-01T08:00:00Z"),
            -7,
            Rag.AMBER);
    private static final Row EMPTY = new Row(null, null, null, null, null);

    private record Row(
            @Nullable String words,
            @Nullable LocalDate on,
            @Nullable Instant at,
            @Nullable Integer days,
            @Nullable Rag rag) {

        static Row saying(String words) {
            return new Row(words, null, null, null, null);
        }
    }

    private static final Layout<Row> COLUMNS = Layout.<Row>ofList()
            .text("What is said", Row::words)
            .day("Said on", Row::on)
            .instant("Recorded at", Row::at)
            .number("Days", Row::days)
            .rag("RAG", Row::rag);

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    @Test
    void csv_says_what_was_said_with_names_for_programs() throws IOException {
        List<CsvRecord> rows = csv(HOSTILE, EMPTY);

        assertThat(rows.get(0).getFields()).containsExactly("what_is_said", "said_on", "recorded_at", "days", "rag");
        assertThat(rows.get(1).getFields())
                .containsExactly("'" + HOSTILE.words, "2025-06-30", "2025-07-01T09:00:00+01:00", "-7", "Amber");
        assertThat(rows.get(2).getFields()).containsExactly("", "", "", "", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "'=1", "''-1", "＝1", "'quoted'", "'", "plain", ""})
    void what_csv_keeps_from_being_a_formula_can_be_taken_back(String text) throws IOException {
        String written = csv(Row.saying(text)).get(1).getField(0);

        assertThat(written).doesNotMatch("(?s)[=+\\-@\t\r\n＝＋－＠].*");
        assertThat(written.matches("(?s)'+[=+\\-@\t\r\n＝＋－＠].*") ? written.substring(1) : written)
                .isEqualTo(text);
    }

    @Test
    void a_workbook_holds_texts_as_they_are_and_days_and_numbers_as_such() throws IOException {
        try (XSSFWorkbook book = workbook(HOSTILE, EMPTY)) {
            XSSFSheet sheet = book.getSheetAt(0);
            List<XSSFCell> cells = Arrays.stream(new int[] {0, 1, 2, 3, 4})
                    .mapToObj(column -> sheet.getRow(1).getCell(column))
                    .toList();

            assertThat(cells.get(0).getStringCellValue()).isEqualTo(HOSTILE.words);
            assertThat(cells.get(0).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(cells.get(1).getLocalDateTimeCellValue()).isEqualTo("2025-06-30T00:00:00");
            assertThat(new DataFormatter().formatCellValue(cells.get(1))).isEqualTo("30 June 2025");
            assertThat(cells.get(2).getStringCellValue()).isEqualTo("2025-07-01T09:00:00+01:00");
            assertThat(cells.get(3).getNumericCellValue()).isEqualTo(-7);
            assertThat(cells.get(4).getStringCellValue()).isEqualTo("Amber");
            assertThat(cells.get(4).getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFFFE0A3");
            assertThat(cells).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
            assertThat(sheet.getRow(2).getPhysicalNumberOfCells()).isZero();
        }
    }

    @Test
    void a_workbook_can_be_read_by_people_and_by_their_aids() throws IOException {
        try (XSSFWorkbook book = workbook(HOSTILE)) {
            XSSFSheet sheet = book.getSheetAt(0);

            assertThat(StreamSupport.stream(sheet.getRow(0).spliterator(), false)
                            .map(Object::toString))
                    .containsExactly("What is said", "Said on", "Recorded at", "Days", "RAG");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo(1);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(book.getName("ColumnTitle").getRefersToFormula()).isEqualTo("'Action plan R&D 7'!$A$1");
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getHeader().getCenter()).isEqualTo("Action plan R&&D 7");
            var properties = book.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).isEqualTo("Action plan R&D 7");
            assertThat(properties.getDescription()).isEqualTo("As it was known then.");
            assertThat(properties.getUnderlyingProperties().getLanguageProperty())
                    .hasValue("en-GB");
        }
    }

    @Test
    void a_list_without_rows_has_its_headings_in_every_form() throws IOException {
        assertThat(csv()).hasSize(1);
        try (XSSFWorkbook book = workbook();
                XWPFDocument document = document()) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isZero();
            assertThat(document.getTables().getFirst().getNumberOfRows()).isEqualTo(1);
        }
    }

    @Test
    void a_text_that_no_cell_of_a_workbook_can_hold_is_refused_rather_than_cut() throws IOException {
        String longest = "x".repeat(32_767);
        try (XSSFWorkbook book = workbook(Row.saying(longest))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(longest);
        }
        assertThatThrownBy(() -> workbook(Row.saying(longest + "x")))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("“What is said” has 32,768 characters");
    }

    @Test
    void a_document_holds_texts_as_they_are_line_by_line() throws IOException {
        try (XWPFDocument document = document(HOSTILE)) {
            List<XWPFTableCell> cells =
                    document.getTables().getFirst().getRow(1).getTableCells();

            assertThat(cells)
                    .extracting(FilesTest::text)
                    .containsExactly(HOSTILE.words, "30 June 2025", "1 July 2025, 09:00:00 BST", "-7", "Amber");
            assertThat(cells.get(4).getColor()).isEqualTo("FFE0A3");
        }
    }

    @Test
    void a_document_can_be_read_by_people_and_by_their_aids() throws Exception {
        try (XWPFDocument document = document(HOSTILE)) {
            XWPFTable table = document.getTables().getFirst();

            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
            assertThat(document.getStyle().getDocDefaults().xmlText()).contains("w:val=\"en-GB\"");
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .startsWith(
                            "Action plan R&D 7", "As it was known then.", "Made on 30 September 2025, 00:30:00 BST.");
            assertThat(document.getParagraphs().getFirst().getStyle()).isEqualTo("Heading1");
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().xmlText())
                    .contains("w:orient=\"landscape\"", "w:w=\"16838\"", "w:h=\"11906\"");
            assertThat(document.getFooterList().getFirst()._getHdrFtr().xmlText())
                    .contains("w:instr=\"PAGE\"", "w:instr=\"NUMPAGES\"");
            var properties = document.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).isEqualTo("Action plan R&D 7");
            assertThat(properties.getUnderlyingProperties().getLanguageProperty())
                    .hasValue("en-GB");
        }
    }

    @Test
    void a_document_of_many_columns_breaks_no_word() throws IOException {
        for (int columns : new int[] {6, 12, 18}) {
            Layout<Row> wide = Layout.asPrinted();
            for (int column = 0; column < columns; column++) {
                wide.text("Lead", column == 0 ? 3 : 40, Row::words);
            }
            PrintedTable table = wide.table(TITLE, List.of(Row.saying("Westshire Constabulary is asked")));

            try (XWPFDocument document = read(out -> WordDocument.write(table, MADE, out))) {
                XWPFTableRow row = document.getTables().getFirst().getRow(1);
                double size = row.getCell(0)
                        .getParagraphs()
                        .getFirst()
                        .getRuns()
                        .getFirst()
                        .getFontSizeAsDouble();
                // Helvetica's own measure of the word, in thousandths of the size of its letters
                int word = (int) (5_891 * size * 20 / 1_000);
                assertThat(row.getTableCells())
                        .hasSize(columns)
                        .allSatisfy(cell -> assertThat(cell.getWidth()).isGreaterThan(word + 160));
                int paper = ((BigInteger) document.getDocument()
                                .getBody()
                                .getSectPr()
                                .getPgSz()
                                .getW())
                        .intValue();
                assertThat(row.getTableCells().stream()
                                .mapToInt(XWPFTableCell::getWidth)
                                .sum())
                        .isLessThanOrEqualTo(paper - 2 * 720);
                assertThat(size).isBetween(7.0, 9.0);
            }
        }
    }

    @Test
    void where_not_all_words_can_be_whole_the_widest_columns_give_way() throws IOException {
        Layout<Row> wide = Layout.asPrinted();
        wide.text("No.", 3, _ -> "5");
        for (int column = 0; column < 40; column++) {
            wide.text("Lead", 40, Row::words);
        }
        PrintedTable table = wide.table(TITLE, List.of(Row.saying("Constabulary")));

        try (XWPFDocument document = read(out -> WordDocument.write(table, MADE, out))) {
            List<Integer> widths = document.getTables().getFirst().getRow(1).getTableCells().stream()
                    .map(XWPFTableCell::getWidth)
                    .toList();
            assertThat(widths.getFirst()).isGreaterThan(300);
            assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(23_811 - 2 * 720);
        }
    }

    @Test
    void a_column_of_a_workbook_is_as_wide_as_its_texts_and_no_wider() throws IOException {
        try (XSSFWorkbook book = workbook(Row.saying("short"))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getColumnWidth(0) / 256).isBetween(6, 12); // a list gives its texts 24
            assertThat(sheet.getRow(0).getHeightInPoints())
                    .as("three words of a heading below each other")
                    .isGreaterThanOrEqualTo(30);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
        }
        try (XSSFWorkbook book = workbook(Row.saying("many words ".repeat(40)), HOSTILE)) {
            assertThat(book.getSheetAt(0).getColumnWidth(0) / 256).isEqualTo(27);
            assertThat(book.getSheetAt(0).getColumnWidth(1) / 256)
                    .as("or a spreadsheet shows signs instead of the day")
                    .isGreaterThanOrEqualTo("30 September 2025".length());
        }
    }

    @Test
    void in_a_workbook_of_many_columns_sentences_give_way_so_that_it_can_be_read_in_print() throws IOException {
        Layout<Row> wide = Layout.<Row>ofList().number("Days", _ -> 4711);
        for (int column = 0; column < 10; column++) {
            wide.prose("Words", Row::words);
        }
        PrintedTable table = wide.table(TITLE, List.of(Row.saying("many words ".repeat(40))));

        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(written(out -> Workbook.write(table, MADE, out))))) {
            XSSFSheet sheet = book.getSheetAt(0);
            int width = sheet.getColumnWidth(10) / 256;
            assertThat(width).isBetween(24, 32); // prose has 60 where there is room
            assertThat(sheet.getRow(1).getHeightInPoints())
                    .as("all lines can be seen")
                    .isGreaterThanOrEqualTo(15f * 440 / width);
        }
    }

    @Test
    void a_workbook_of_many_rows_holds_a_window_of_them_in_memory() throws IOException {
        List<Row> many = Collections.nCopies(6_000, Row.saying("x".repeat(2_000)));
        Runtime memory = Runtime.getRuntime();
        System.gc();
        long before = memory.totalMemory() - memory.freeMemory();
        long[] after = new long[1];
        PrintedTable table = COLUMNS.table(TITLE, many);

        Workbook.write(
                new PrintedTable(TITLE, table.headings(), writer -> {
                    table.rows().writeTo(writer);
                    System.gc();
                    after[0] = memory.totalMemory() - memory.freeMemory();
                }),
                MADE,
                OutputStream.nullOutputStream());

        assertThat(after[0] - before).isLessThan(6_000_000); // all texts together have 12 million characters
    }

    private static List<CsvRecord> csv(Row... rows) throws IOException {
        String csv = new String(
                written(out -> CsvFile.write(COLUMNS.table(TITLE, List.of(rows)), false, out)), StandardCharsets.UTF_8);
        return CsvReader.builder().ofCsvRecord(csv).stream().toList();
    }

    private static XSSFWorkbook workbook(Row... rows) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(
                written(out -> Workbook.write(COLUMNS.table(TITLE, List.of(rows)), MADE, out))));
    }

    private static XWPFDocument document(Row... rows) throws IOException {
        return read(out -> WordDocument.write(COLUMNS.table(TITLE, List.of(rows)), MADE, out));
    }

    private static XWPFDocument read(Writing writing) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(written(writing)));
    }

    private static byte[] written(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    private static String text(XWPFTableCell cell) {
        return cell.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }
}
