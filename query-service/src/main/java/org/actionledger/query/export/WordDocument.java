package org.actionledger.query.export;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
 * A table as a Word document on A4 across: a title that is a heading, the table under headings that are marked as such and return on each
 * page, rows that no page breaks, and the number of each page. Every line of a text is a paragraph. It is made in memory as a
 * whole, so it is for plans and not for long lists.
 */
final class WordDocument implements PrintedTable.RowWriter {

    private static final String LANGUAGE = "en-GB";
    private static final String HEADING = "Heading1";
    private static final String FONT = "Arial";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss zzz", Locale.UK).withZone(ClockConfiguration.LONDON);

    /** In twentieths of a point, as all that follow. */
    private static final int PAGE_WIDTH = 16_838;

    private static final int PAGE_HEIGHT = 11_906;
    private static final int MARGIN = 720;
    private static final int BESIDE_TEXT = 80;
    /** Of bold text, on average; capitals want more. */
    private static final int CHARACTER = 110;

    /** In points. */
    private static final int SIZE = 9;

    private final XWPFDocument document;
    private final PrintedTable table;
    private final List<Integer> widths;
    private final XWPFTable grid;

    private WordDocument(XWPFDocument document, PrintedTable table, Instant made) {
        this.document = document;
        this.table = table;
        this.widths = widths(table.headings());
        style();
        page();
        properties(made);
        paragraph(document.createParagraph(), table.title().text()).setStyle(HEADING);
        table.title().about().forEach(sentence -> paragraph(document.createParagraph(), sentence));
        paragraph(document.createParagraph(), "Made on " + INSTANT.format(made) + ".");
        grid = document.createTable(1, widths.size());
    }

    static void write(PrintedTable table, Instant made, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            WordDocument writer = new WordDocument(document, table, made);
            writer.headings();
            table.rows().writeTo(writer);
            document.write(out);
        }
    }

    private void headings() {
        grid.setWidthType(TableWidthType.DXA);
        grid.setWidth(Integer.toString(PAGE_WIDTH - 2 * MARGIN));
        CTTblLayoutType layout = grid.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        grid.setCellMargins(40, BESIDE_TEXT, 40, BESIDE_TEXT);
        XWPFTableRow row = grid.getRow(0);
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int column = 0; column < widths.size(); column++) {
            XWPFTableCell cell = sized(row.getCell(column), column);
            cell.setColor(Colours.HEADINGS);
            run(cell.getParagraphArray(0), table.headings().get(column).text()).setBold(true);
        }
    }

    @Override
    public void row(List<Cell> cells) {
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
        cell.setWidth(Integer.toString(widths.get(column)));
        return cell;
    }

    /** No column is narrower than the longest word of its heading; the others share what is left as wide as they want to be. */
    private static List<Integer> widths(List<Heading> headings) {
        Set<Heading> narrow = new HashSet<>();
        int left = PAGE_WIDTH - 2 * MARGIN;
        int wanted = headings.stream().mapToInt(Heading::width).sum();
        for (Heading heading :
                headings.stream().sorted(comparingInt(WordDocument::spare)).toList()) {
            if (heading.width() * left < narrowest(heading) * wanted) {
                narrow.add(heading);
                left -= narrowest(heading);
                wanted -= heading.width();
            }
        }
        int shared = left;
        int sharers = wanted;
        return headings.stream()
                .map(heading -> narrow.contains(heading) ? narrowest(heading) : heading.width() * shared / sharers)
                .toList();
    }

    /** The less, the sooner a column is at its narrowest. */
    private static int spare(Heading heading) {
        return heading.width() * 1_000 / narrowest(heading);
    }

    private static int narrowest(Heading heading) {
        int longest = Stream.of(heading.text().split(" "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return (longest + 1) * CHARACTER + 2 * BESIDE_TEXT;
    }

    private static XWPFParagraph paragraph(XWPFParagraph paragraph, String text) {
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String line) {
        paragraph.setSpacingAfter(0);
        XWPFRun run = paragraph.createRun();
        run.setFontSize(SIZE);
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
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
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
