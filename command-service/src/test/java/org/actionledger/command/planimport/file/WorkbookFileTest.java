package org.actionledger.command.planimport.file;

import static org.actionledger.command.planimport.file.FoundTables.cells;
import static org.actionledger.command.planimport.file.FoundTables.said;
import static org.actionledger.command.planimport.reading.Flag.Reason.DAY_MAY_BE_MONTH;
import static org.actionledger.command.planimport.reading.Flag.Reason.FORMULA_FAILED;
import static org.actionledger.command.planimport.reading.Flag.Reason.FORMULA_WITHOUT_RESULT;
import static org.actionledger.command.planimport.reading.Flag.Reason.HIDDEN;
import static org.actionledger.command.planimport.reading.Flag.Reason.NOT_TAKEN;
import static org.actionledger.command.planimport.reading.Flag.Reason.TABLE_LEFT_OUT;
import static org.actionledger.command.planimport.reading.Flag.Reason.TITLE_SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Table;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookFileTest {

    private static byte[] workbook(Consumer<XSSFWorkbook> filling) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filling.accept(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Table read(Consumer<XSSFWorkbook> filling) {
        return PlanFile.read(workbook(filling));
    }

    private static void row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number - 1);
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                row.createCell(column).setCellValue(cells[column]);
            }
        }
    }

    private static XSSFSheet plan(XSSFWorkbook workbook, String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        row(sheet, 1, "Rec", "Recommendation", "Action", "Target date");
        return sheet;
    }

    @Test
    void every_cell_is_kept_word_for_word_and_the_row_says_where_it_stands() {
        Table table = read(workbook -> {
            Sheet sheet = plan(workbook, "Plan");
            row(sheet, 2, "1", "One,\n  two \"three\"\n\n", " Do it \u00a0", "");
            row(sheet, 5, "2", "Second", "", "May 2025");
        });
        assertThat(table.headings()).containsExactly("Rec", "Recommendation", "Action", "Target date");
        assertThat(cells(table))
                .containsExactly(
                        List.of("1", "One,\n  two \"three\"\n\n", " Do it \u00a0", ""),
                        List.of("2", "Second", "", "May 2025"));
        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(1, 4);
        assertThat(table.rows().getLast().place()).isEqualTo("sheet “Plan”, row 5");
        assertThat(table.flags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        dd/mm/yyyy        | 18/08/2025
        mm/dd/yy          | 18/08/2025
        m/d/yy            | 18/08/2025
        yyyy-mm-dd        | 18/08/2025
        [$-809]dd mmmm yyyy;@ | 18 August 2025
        d-mmm-yy          | 18-Aug-25
        mmmm d, yyyy      | 18/08/2025
        d-mmm             | 18/08/2025
        mmm-yy            | Aug-25
        mmmm yyyy         | August 2025
        mmmm              | August 2025
        mm/yyyy           | 08/2025
        yyyy              | 2025
        dd/mm/yyyy hh:mm  | 18/08/2025 14:30
        h:mm AM/PM        | 14:30
        "due" d mmm yyyy  | due 18 Aug 2025
        """)
    void a_real_date_is_shown_day_first_and_a_month_as_a_month(String format, String shown) {
        Table table = read(workbook -> {
            Sheet sheet = plan(workbook, "Plan");
            row(sheet, 2, "1", "Text", "Do");
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            Cell date = sheet.getRow(1).createCell(3);
            date.setCellStyle(style);
            date.setCellValue(LocalDateTime.of(2025, 8, 18, 14, 30));
        });
        assertThat(table.rows().getFirst().cells().getLast()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        dd/mm/yyyy | 2025-06-01 | 2025-08-01 | 2
        d mmm yyyy | 2025-06-01 | 2025-08-01 | 2
        dd/mm/yyyy | 2025-06-01 | 2025-08-18 | 0
        mmmm yyyy  | 2025-06-01 | 2025-08-01 | 0
        """)
    void days_that_may_have_been_months_are_flagged(String format, LocalDate one, LocalDate other, int flagged) {
        Table table = read(workbook -> {
            Sheet sheet = plan(workbook, "Plan");
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            List<LocalDate> days = List.of(one, other);
            for (int row = 0; row < days.size(); row++) {
                row(sheet, row + 2, "1", "Text", "Do");
                Cell date = sheet.getRow(row + 1).createCell(3);
                date.setCellStyle(style);
                date.setCellValue(days.get(row));
            }
        });
        assertThat(table.rows().stream()
                        .flatMap(row -> row.flags().stream())
                        .filter(flag -> flag.reason() == DAY_MAY_BE_MONTH))
                .hasSize(flagged)
                .allSatisfy(flag -> assertThat(flag.column()).isEqualTo("Target date"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5     | General  | 5
        5.25  | General  | 5.25
        0.3   | 0%       | 30%
        5     | "Rec "0  | Rec 5
        1250  | £#,##0   | £1,250
        1.5   | [h]:mm   | 36:00
        7     | 000      | 007
        """)
    void a_number_is_shown_as_its_cell_shows_it(double number, String format, String shown) {
        Table table = read(workbook -> {
            Sheet sheet = plan(workbook, "Plan");
            row(sheet, 2, "", "Text", "Do");
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            Cell cell = sheet.getRow(1).createCell(0);
            cell.setCellStyle(style);
            cell.setCellValue(number);
        });
        assertThat(table.rows().getFirst().cells().getFirst()).isEqualTo(shown);
    }

    @Test
    void a_date_of_a_workbook_that_counts_from_1904_is_the_same_day() {
        byte[] file = Zipped.workbook("""
            <row r="1"><c t="inlineStr"><is><t>Recommendation</t></is></c><c t="inlineStr"><is><t>Action due date</t></is></c></row>
            <row r="2"><c t="inlineStr"><is><t>Train</t></is></c><c s="0"><v>44425</v></c></row>\
            """)
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"Plan\""
                                + " r:id=\"s\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                + "<Relationship Id=\"t\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>")
                .with("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
                .bytes();
        assertThat(PlanFile.read(file).rows().getFirst().cells()).containsExactly("Train", "18/08/2025");
    }

    @Test
    void a_text_of_several_fonts_is_one_text() {
        Table table = read(workbook -> {
            Sheet sheet = plan(workbook, "Plan");
            row(sheet, 2, "1", "Text");
            XSSFRichTextString rich = new XSSFRichTextString("Complete ");
            XSSFFont bold = workbook.createFont();
            bold.setBold(true);
            rich.append("12/08/25", bold);
            sheet.getRow(1).createCell(2).setCellValue(rich);
        });
        assertThat(table.rows().getFirst().cells().get(2)).isEqualTo("Complete 12/08/25");
    }

    @Test
    void a_merged_cell_speaks_for_every_row_and_column_it_covers() {
        Table table = read(workbook -> {
            Sheet sheet = plan(workbook, "Plan");
            row(sheet, 2, "1", "Train staff", "One", "May 2025");
            row(sheet, 3, "", "", "Two", "June 2025");
            row(sheet, 4, "", "", "Three", "July 2025");
            row(sheet, 5, "2", "Audit", "See above", "");
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(4, 4, 2, 3));
        });
        assertThat(cells(table))
                .containsExactly(
                        List.of("1", "Train staff", "One", "May 2025"),
                        List.of("1", "Train staff", "Two", "June 2025"),
                        List.of("1", "Train staff", "Three", "July 2025"),
                        List.of("2", "Audit", "See above", "See above"));
    }

    @Test
    void a_cell_merged_over_the_whole_width_stands_alone_in_its_row() {
        Table table = read(workbook -> {
            Sheet sheet = plan(workbook, "Plan");
            row(sheet, 2, "Fenmarsh Constabulary");
            row(sheet, 3, "1", "Train", "Do", "May 2025");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 3));
        });
        assertThat(cells(table).getFirst()).containsExactly("Fenmarsh Constabulary", "", "", "");
    }

    @Test
    void headings_in_two_lines_are_one_row_of_headings() {
        Table table = read(workbook -> {
            Sheet sheet = workbook.createSheet("Plan");
            row(sheet, 1, "Recommendation", "Action", "Progress", "");
            row(sheet, 2, "", "", "Update June", "Update July");
            row(sheet, 3, "Train", "Do", "Begun", "Done");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 3));
        });
        assertThat(table.headings())
                .containsExactly("Recommendation", "Action", "Progress Update June", "Progress Update July");
        assertThat(table.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isEqualTo(1));
    }

    @Test
    void sheets_with_the_same_headings_go_on_and_others_are_named_as_left_out() {
        Table table = read(workbook -> {
            row(workbook.createSheet("Read me"), 1, "How to fill this in");
            row(plan(workbook, "Panel"), 2, "1", "Train", "Do", "May 2025");
            row(plan(workbook, "Agencies"), 3, "2", "Audit", "Do", "June 2025");
            row(workbook.createSheet("Contacts"), 1, "Agency", "Telephone");
            workbook.createSheet("Blank");
        });
        assertThat(cells(table))
                .containsExactly(List.of("1", "Train", "Do", "May 2025"), List.of("2", "Audit", "Do", "June 2025"));
        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(1, 3);
        assertThat(said(table.flags(), TABLE_LEFT_OUT))
                .satisfiesExactly(
                        readMe -> assertThat(readMe).startsWith("Sheet “Read me” is left out"),
                        contacts -> assertThat(contacts).startsWith("Sheet “Contacts” is left out"));
    }

    @Test
    void what_is_hidden_is_read_and_said() {
        Table table = read(workbook -> {
            Sheet sheet = plan(workbook, "Plan");
            row(sheet, 2, "1", "Train", "Do", "May 2025");
            row(sheet, 3, "2", "Audit", "Do", "May 2025");
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnHidden(3, true);
            row(plan(workbook, "Old"), 2, "3", "Report", "Do", "May 2024");
            workbook.setSheetHidden(1, true);
        });
        assertThat(table.rows()).hasSize(3);
        assertThat(said(table.rows().get(1).flags(), HIDDEN)).hasSize(1);
        assertThat(table.rows().getFirst().flags()).isEmpty();
        assertThat(table.flags())
                .anySatisfy(flag -> {
                    assertThat(flag.reason()).isEqualTo(HIDDEN);
                    assertThat(flag.column()).isEqualTo("Target date");
                })
                .anySatisfy(flag -> assertThat(flag.sentence()).isEqualTo("The sheet “Old” is hidden; it is read."));
    }

    @Test
    void a_formula_is_its_last_result_and_one_without_is_flagged() {
        Table table = read(workbook -> {
            Sheet sheet = plan(workbook, "Plan");
            row(sheet, 2, "1", "", "", "");
            Row row = sheet.getRow(1);
            row.createCell(1).setCellFormula("\"Tr\"&\"ain\"");
            row.createCell(2).setCellFormula("A9");
            row.createCell(3).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(1));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(3));
            assertThat(row.getCell(3).getCachedFormulaResultType()).isEqualTo(CellType.ERROR);
        });
        Table.Row row = table.rows().getFirst();
        assertThat(row.cells()).containsExactly("1", "Train", "", "#DIV/0!");
        assertThat(row.flags())
                .extracting(Flag::reason, Flag::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(FORMULA_WITHOUT_RESULT, "Action"),
                        org.assertj.core.groups.Tuple.tuple(FORMULA_FAILED, "Target date"));
    }

    @Test
    void titles_above_the_headings_are_skipped_and_said() {
        Table table = read(workbook -> {
            Sheet sheet = workbook.createSheet("Plan");
            row(sheet, 1, "Fenmarsh action plan");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            row(sheet, 2, "", "Updated", "June 2025");
            row(sheet, 4, "Recommendation", "Action", "Lead agency");
            row(sheet, 5, "Train", "Do", "Fenmarsh Council");
        });
        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(1);
        assertThat(said(table.flags(), TITLE_SKIPPED))
                .satisfiesExactly(
                        title -> assertThat(title).contains("“Fenmarsh action plan”"),
                        updated -> assertThat(updated).contains("“Updated · June 2025”"));
    }

    @Test
    void what_stands_under_no_heading_is_kept() {
        Table table = read(workbook -> row(plan(workbook, "Plan"), 2, "1", "Train", "Do", "May 2025", "", "a remark"));
        assertThat(table.headings()).endsWith("Target date", "", "");
        assertThat(table.rows().getFirst().cells()).endsWith("May 2025", "", "a remark");
    }

    @Test
    void notes_beside_cells_are_said_not_to_be_taken() {
        Table table = read(workbook -> {
            XSSFSheet sheet = plan(workbook, "Plan");
            row(sheet, 2, "1", "Train", "Do");
            sheet.getRow(1)
                    .getCell(0)
                    .setCellComment(sheet.createDrawingPatriarch()
                            .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 2, 2)));
        });
        assertThat(said(table.flags(), NOT_TAKEN))
                .containsExactly("The sheet “Plan” holds notes beside its cells, which are not taken.");
    }

    @Test
    void a_workbook_without_a_plan_says_what_was_seen() {
        byte[] file = workbook(workbook -> {
            row(workbook.createSheet("Contacts"), 1, "Colour", "Telephone");
            row(workbook.createSheet("Rooms"), 1, "Floor", "Door");
        });
        assertThat(Refusal.only(file))
                .contains("sheet “Contacts”, which begins with “Colour · Telephone”")
                .contains("sheet “Rooms”, which begins with “Floor · Door”");
        assertThat(Refusal.only(workbook(workbook -> workbook.createSheet("Blank"))))
                .contains("no cell");
    }

    @Test
    void more_rows_or_columns_than_a_plan_may_have_are_refused_and_no_row_less() {
        String headings = "<row r=\"1\"><c t=\"inlineStr\"><is><t>Recommendation</t></is></c><c t=\"inlineStr\"><is>"
                + "<t>Action</t></is></c></row>";
        String row = "<row><c><v>1</v></c><c><v>2</v></c></row>";
        assertThat(PlanFile.read(Zipped.workbook(headings + row.repeat(PlanFile.MOST_ROWS))
                                .bytes())
                        .rows())
                .hasSize(PlanFile.MOST_ROWS);
        assertThat(Refusal.only(Zipped.workbook(headings + row.repeat(PlanFile.MOST_ROWS + 1))
                        .bytes()))
                .contains("more than 10000 rows");
        assertThat(Refusal.only(Zipped.workbook(headings + row.repeat(3 * PlanFile.MOST_ROWS))
                        .bytes()))
                .contains("more than 10000 rows");
        assertThat(Refusal.only(Zipped.workbook(headings + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>")
                        .bytes()))
                .contains("more than 60 columns");
    }

    @Test
    void a_control_character_is_refused_with_its_place() {
        byte[] file = Zipped.workbook("""
            <row><c t="inlineStr"><is><t>Recommendation</t></is></c><c t="inlineStr"><is><t>Action</t></is></c></row>
            <row><c t="inlineStr"><is><t>Train</t></is></c><c t="inlineStr"><is><t>a_x0007_b</t></is></c></row>\
            """).bytes();
        assertThat(Refusal.of(file)).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(1);
            assertThat(problem.column()).isEqualTo("Action");
            assertThat(problem.problem()).contains("U+0007");
        });
    }

    @Test
    void merged_cells_that_overlap_without_end_are_refused() {
        String row = "<row><c t=\"inlineStr\"><is><t>Recommendation</t></is></c><c"
                + " t=\"inlineStr\"><is><t>Action</t></is></c></row>";
        byte[] file = Zipped.workbook("")
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + row.repeat(1000) + "</sheetData><mergeCells>"
                                + "<mergeCell ref=\"A1:A1000\"/>".repeat(2000) + "</mergeCells></worksheet>")
                .bytes();
        assertThat(Refusal.only(file)).contains("overlap");
    }
}
