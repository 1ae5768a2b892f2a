package org.actionledger.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.actionledger.events.action.Rag;
import org.actionledger.query.platform.Declined;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.springframework.http.HttpStatus;

/**
 * A table as a workbook of one sheet. Its first row stays in view, is printed on each page and is known as headings to screen readers. Texts
 * are texts and never formulas, also for whoever edits them; ratings are words, their colour only repeats them. Of the rows only a
 * window is held in memory.
 */
final class Workbook implements PrintedTable.RowWriter {

    private static final int WINDOW = 100;
    /** In points, as the next; a spreadsheet that finds no height may cut a text off. */
    private static final float LINE = 15;

    private static final float HIGHEST_ROW = 409;

    /** In characters; more could not be read there. */
    private static final int WIDEST_ON_A4 = 160;

    private static final int WIDEST_ON_A3 = 280;

    /** A column that is wider has sentences, which can be read in as narrow a one too. */
    private static final int SENTENCES = 24;

    /** In characters: the space beside a text, and of a heading the button of its filter. */
    private static final int BESIDE_TEXT = 3;

    /** The width of a character by which columns are measured, in thousandths of its size. */
    private static final int LETTER = 500;

    /** In inches. */
    private static final double BESIDE_TABLE = 0.4;

    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    /** As a spreadsheet shows it, which does not break it but would show signs in its place. */
    private static final String LONGEST_DAY = "30\u00a0September\u00a02025";

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x\\p{XDigit}{4}_)");
    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r\n＝＋－＠'";

    private final PrintedTable table;
    private final SXSSFWorkbook book;
    private final SXSSFSheet sheet;
    private final CellStyle text;
    private final CellStyle guarded;
    private final CellStyle day;
    private final CellStyle figure;
    private final Map<Rag, CellStyle> ratings = new EnumMap<>(Rag.class);
    private final List<ColumnMeasure> columns;
    private final int[] most;
    private int rows;

    private Workbook(PrintedTable table, SXSSFWorkbook book) {
        this.table = table;
        this.book = book;
        sheet = book.createSheet(WorkbookUtil.createSafeSheetName(table.title().text()));
        columns = table.headings().stream().map(ColumnMeasure::new).toList();
        most = most(table.headings());
        text = style();
        guarded = style();
        guarded.setQuotePrefixed(true);
        day = style();
        day.setDataFormat(book.createDataFormat().getFormat("d mmmm yyyy"));
        figure = style();
        for (Rag rag : Rag.values()) {
            ratings.put(rag, style(Colours.behind(rag)));
        }
    }

    static void write(PrintedTable table, Instant made, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, WINDOW, true)) {
            Workbook writer = new Workbook(table, book);
            writer.headings();
            table.rows().writeTo(writer);
            writer.forPeople(made);
            book.write(out);
        }
    }

    private void headings() {
        XSSFCellStyle style = style(Colours.HEADINGS);
        Font bold = book.createFont();
        bold.setBold(true);
        style.setFont(bold);
        Row row = sheet.createRow(rows++);
        int lines = 1;
        List<Heading> headings = table.headings();
        for (int column = 0; column < headings.size(); column++) {
            row.createCell(column).setCellValue(headings.get(column).text());
            row.getCell(column).setCellStyle(style);
            lines = Math.max(lines, lines(headings.get(column).text(), ofWords(columns.get(column))));
        }
        row.setHeightInPoints(lines * LINE);
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        var name = book.createName(); // by this name screen readers know a row of headings
        name.setNameName("ColumnTitle");
        name.setRefersToFormula("'" + sheet.getSheetName().replace("'", "''") + "'!$A$1");
    }

    @Override
    public void row(List<Cell> cells) {
        Row row = sheet.createRow(rows++);
        int lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) != Cell.NOTHING) {
                Heading heading = table.headings().get(column);
                fill(row.createCell(column), cells.get(column), heading);
                columns.get(column)
                        .take(
                                cells.get(column) instanceof Cell.Day
                                        ? LONGEST_DAY
                                        : cells.get(column).plain());
                lines = Math.max(lines, lines(cells.get(column).plain(), most[column]));
            }
        }
        row.setHeightInPoints(Math.min(HIGHEST_ROW, lines * LINE));
    }

    private static int lines(String text, int width) {
        return text.lines().mapToInt(line -> 1 + line.length() / width).sum();
    }

    private void fill(org.apache.poi.ss.usermodel.Cell place, Cell cell, Heading heading) {
        switch (cell) {
            case Cell.Figure number -> {
                place.setCellValue(number.number().doubleValue());
                place.setCellStyle(figure);
            }
            case Cell.Day date
            when !date.day().isBefore(FIRST_DAY) -> {
                place.setCellValue(date.day());
                place.setCellStyle(day);
            }
            case Cell.Rating rating -> {
                place.setCellValue(cell.plain());
                place.setCellStyle(ratings.get(rating.rag()));
            }
            case Cell.Text _, Cell.Moment _, Cell.Day _ -> {
                place.setCellValue(escaped(cell.plain(), heading));
                place.setCellStyle(isGuarded(cell.plain()) ? guarded : text);
            }
        }
    }

    /** The format reads {@code _x0041_} as a character; who has written that gets it back. */
    private static String escaped(String text, Heading heading) {
        String escaped = LIKE_AN_ESCAPE.matcher(text).replaceAll("_x005F_");
        if (escaped.length() > LONGEST_TEXT) {
            throw Declined.because(
                    ExportProblem.TEXT_TOO_LONG_FOR_WORKBOOK,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "A text under “%s” has %,d characters, and a cell of a workbook holds at most %,d; ask for CSV."
                            .formatted(heading.text(), text.length(), LONGEST_TEXT));
        }
        return escaped;
    }

    private static boolean isGuarded(String text) {
        return !text.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
    }

    private void forPeople(Instant made) {
        sheet.setAutoFilter(
                new CellRangeAddress(0, rows - 1, 0, table.headings().size() - 1));
        int width = 0;
        for (int column = 0; column < columns.size(); column++) {
            int characters = Math.max(
                    ofWords(columns.get(column)),
                    BESIDE_TEXT + Math.min(most[column], columns.get(column).wanted()));
            sheet.setColumnWidth(column, characters * 256);
            width += characters;
        }
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(width > WIDEST_ON_A4 ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        for (PageMargin margin : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
            sheet.setMargin(margin, BESIDE_TABLE);
        }
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getHeader().setCenter(table.title().text().replace("&", "&&"));
        sheet.getFooter().setRight("Page &P of &N");
        CoreProperties properties = book.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setTitle(table.title().text());
        properties.setDescription(String.join(" ", table.title().about()));
        properties.setCreator("Action Ledger");
        properties.setCreated(Optional.of(Date.from(made)));
        properties.getUnderlyingProperties().setLanguageProperty("en-GB");
    }

    /** How many characters wide a column is at most, unless a word is wider; sentences give way where all would be too small in print. */
    private static int[] most(List<Heading> headings) {
        int[] most = headings.stream().mapToInt(Heading::width).toArray();
        int all = Arrays.stream(most).sum();
        int ofSentences = Arrays.stream(most).filter(width -> width > SENTENCES).sum();
        if (all <= WIDEST_ON_A3 || ofSentences == 0) {
            return most;
        }
        int left = WIDEST_ON_A3 - (all - ofSentences);
        return Arrays.stream(most)
                .map(width -> width <= SENTENCES ? width : Math.max(SENTENCES, width * left / ofSentences))
                .toArray();
    }

    private static int ofWords(ColumnMeasure column) {
        return column.widestWord() / LETTER + BESIDE_TEXT;
    }

    private XSSFCellStyle style() {
        XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle style(String colour) {
        XSSFCellStyle style = style();
        style.setFillForegroundColor(new XSSFColor(java.util.HexFormat.of().parseHex(colour)));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
