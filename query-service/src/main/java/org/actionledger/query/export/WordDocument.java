package org.actionledger.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.actionledger.platform.time.ClockConfiguration;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * A table as a Word document on paper across: a title that is a heading, the table under headings that are marked as such and return on
 * each page, rows that no page breaks, columns that break no word, and the number of each page. Every line of a text is a paragraph. It is
 * made in memory as a whole, so it is for plans and not for long lists.
 */
final class WordDocument {

    private static final String LANGUAGE = "en-GB";
    private static final String HEADING = "Heading1";
    private static final String FONT = "Arial";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss zzz", Locale.UK).withZone(ClockConfiguration.LONDON);

    private final XWPFDocument document;
    private final PrintedTable table;
    private final PageGrid lying;
    private final XWPFTable grid;

    private WordDocument(XWPFDocument document, PrintedTable table, PageGrid lying, Instant made) {
        this.document = document;
        this.table = table;
        this.lying = lying;
        style();
        page();
        properties(made);
        paragraph(document.createParagraph(), table.title().text()).setStyle(HEADING);
        table.title().about().forEach(sentence -> paragraph(document.createParagraph(), sentence));
        paragraph(document.createParagraph(), "Made on " + INSTANT.format(made) + ".");
        grid = document.createTable(1, lying.widths().size());
    }

    static void write(PrintedTable table, Instant made, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            List<List<Cell>> rows = new ArrayList<>();
            table.rows().writeTo(rows::add);
            WordDocument writer =
                    new WordDocument(document, table, PageGrid.of(measured(table.headings(), rows)), made);
            writer.headings();
            rows.forEach(writer::row);
            document.write(out);
        }
    }

    private static List<ColumnMeasure> measured(List<Heading> headings, List<List<Cell>> rows) {
        List<ColumnMeasure> columns = headings.stream().map(ColumnMeasure::new).toList();
        for (List<Cell> cells : rows) {
            for (int column = 0; column < cells.size(); column++) {
                columns.get(column).take(words(cells.get(column)));
            }
        }
        return columns;
    }

    private void headings() {
        grid.setWidthType(TableWidthType.DXA);
        grid.setWidth(Integer.toString(lying.paper().room()));
        CTTblLayoutType layout = grid.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        grid.setCellMargins(40, PageGrid.BESIDE_TEXT, 40, PageGrid.BESIDE_TEXT);
        XWPFTableRow row = grid.getRow(0);
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int column = 0; column < lying.widths().size(); column++) {
            XWPFTableCell cell = sized(row.getCell(column), column);
            cell.setColor(Colours.HEADINGS);
            run(cell.getParagraphArray(0), table.headings().get(column).text()).setBold(true);
        }
    }

    private void row(List<Cell> cells) {
        XWPFTableRow row = grid.createRow();
        row.setCantSplitRow(true);
        for (int column = 0; column < cells.size(); column++) {
            XWPFTableCell place = sized(row.getCell(column), column);
            Cell cell = cells.get(column);
            List<String> lines = List.of(words(cell).split("\\R", -1));
            for (int line = 0; line < lines.size(); line++) {
                XWPFParagraph paragraph = line == 0 ? place.getParagraphArray(0) : place.addParagraph();
                run(paragraph, lines.get(line));
            }
            if (cell instanceof Cell.Rating rating) {
                place.setColor(Colours.behind(rating.rag()));
            }
        }
    }

    private static String words(Cell cell) {
        return switch (cell) {
            case Cell.Day date -> DAY.format(date.day());
            case Cell.Moment moment -> INSTANT.format(moment.instant());
            case Cell.Text _, Cell.Figure _, Cell.Rating _ -> cell.plain();
        };
    }

    private XWPFTableCell sized(XWPFTableCell cell, int column) {
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(Integer.toString(lying.widths().get(column)));
        return cell;
    }

    private static XWPFParagraph paragraph(XWPFParagraph paragraph, String text) {
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private XWPFRun run(XWPFParagraph paragraph, String line) {
        paragraph.setSpacingAfter(0);
        XWPFRun run = paragraph.createRun();
        run.setFontSize(lying.size());
        String[] between = line.split("\t", -1);
        for (int part = 0; part < between.length; part++) {
            if (part > 0) {
                run.addTab();
            }
            run.setText(between[part]);
        }
        return run;
    }

    private void style() {
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage(LANGUAGE);
        var fonts = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        styles.setDefaultFonts(fonts);
        CTStyle heading = CTStyle.Factory.newInstance();
        heading.setStyleId(HEADING);
        heading.setType(STStyleType.PARAGRAPH);
        heading.addNewName().setVal("heading 1");
        heading.addNewQFormat();
        heading.addNewPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        var words = heading.addNewRPr();
        words.addNewB();
        words.addNewSz().setVal(BigInteger.valueOf(32));
        styles.addStyle(new XWPFStyle(heading, styles));
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(lying.paper().width()));
        size.setH(BigInteger.valueOf(lying.paper().height()));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(PageGrid.MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.RIGHT);
        run(foot, table.title().text() + " – page ");
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        run(foot, " of ");
        foot.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private void properties(Instant made) {
        CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(table.title().text());
        properties.setDescription(String.join(" ", table.title().about()));
        properties.setCreator("Action Ledger");
        properties.setCreated(Optional.of(Date.from(made)));
        properties.getUnderlyingProperties().setLanguageProperty(LANGUAGE);
    }
}
