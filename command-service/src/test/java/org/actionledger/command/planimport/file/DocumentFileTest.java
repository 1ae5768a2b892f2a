package org.actionledger.command.planimport.file;

import static org.actionledger.command.planimport.file.FoundTables.cells;
import static org.actionledger.command.planimport.file.FoundTables.said;
import static org.actionledger.command.planimport.file.Zipped.cell;
import static org.actionledger.command.planimport.file.Zipped.document;
import static org.actionledger.command.planimport.file.Zipped.paragraph;
import static org.actionledger.command.planimport.file.Zipped.row;
import static org.actionledger.command.planimport.file.Zipped.table;
import static org.actionledger.command.planimport.reading.Flag.Reason.CHANGES_RECORDED;
import static org.actionledger.command.planimport.reading.Flag.Reason.HIDDEN;
import static org.actionledger.command.planimport.reading.Flag.Reason.NOT_TAKEN;
import static org.actionledger.command.planimport.reading.Flag.Reason.TABLE_CONTINUES;
import static org.actionledger.command.planimport.reading.Flag.Reason.TABLE_LEFT_OUT;
import static org.actionledger.command.planimport.reading.Flag.Reason.TITLE_SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Table;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;

class DocumentFileTest {

    private static final String HEADINGS = row("Rec", "Recommendation", "Action", "Target date");

    private static Table read(String body) {
        return PlanFile.read(document(body).bytes());
    }

    /** The cell of a plan with one row. */
    private static String readCell(String content) {
        return rowWith(content).cells().get(1);
    }

    private static Table.Row rowWith(String content) {
        return read("<w:tbl>" + row("Recommendation", "Action") + row("Train", content) + "</w:tbl>")
                .rows()
                .getFirst();
    }

    @Test
    void a_document_of_another_program_is_read_cell_by_cell() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Fenmarsh: what we will do");
            XWPFTable table = document.createTable(3, 2);
            String[][] texts = {{"Recommendation", "Action"}, {"Train", "Do it"}, {"Audit", "Look"}};
            for (int row = 0; row < texts.length; row++) {
                XWPFTableRow here = table.getRow(row);
                here.setRepeatHeader(row == 0);
                for (int column = 0; column < 2; column++) {
                    here.getCell(column).setText(texts[row][column]);
                }
            }
            XWPFTableCell last = table.getRow(2).getCell(1);
            last.addParagraph().createRun().setText("twice");
            document.write(bytes);
        }
        Table table = PlanFile.read(bytes.toByteArray());
        assertThat(table.headings()).containsExactly("Recommendation", "Action");
        assertThat(cells(table)).containsExactly(List.of("Train", "Do it"), List.of("Audit", "Look\ntwice"));
        assertThat(table.rows().getLast().place()).isEqualTo("table 1, row 3");
        assertThat(said(table.flags(), NOT_TAKEN))
                .containsExactly(
                        "What stands beside the tables is not taken; it begins with “Fenmarsh: what we will do”.");
    }

    @Test
    void paragraphs_and_breaks_are_lines_and_tabs_are_tabs() {
        assertThat(readCell(paragraph("One ")
                        + "<w:p/>"
                        + "<w:p><w:r><w:t>two</w:t><w:br/><w:t>three</w:t><w:tab/><w:t>4</w:t><w:noBreakHyphen/>"
                        + "<w:t>5</w:t><w:softHyphen/></w:r></w:p>"))
                .isEqualTo("One \n\ntwo\nthree\t4-5");
    }

    @Test
    void words_in_links_controls_and_smart_tags_are_words_and_of_fields_only_the_result_is() {
        assertThat(readCell("<w:sdt><w:sdtPr><w:alias"
            + " w:val=\"x\"/></w:sdtPr><w:sdtContent><w:p><w:hyperlink><w:r><w:t>by"
            + " </w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>June </w:t></w:r></w:smartTag><w:r><w:fldChar"
            + " w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF</w:instrText><w:t>never</w:t></w:r><w:r><w:fldChar"
            + " w:fldCharType=\"separate\"/></w:r><w:r><w:t>2025</w:t></w:r><w:r><w:fldChar"
            + " w:fldCharType=\"end\"/></w:r></w:p></w:sdtContent></w:sdt>"))
                .isEqualTo("by June 2025");
    }

    @Test
    void a_choice_in_a_form_is_what_was_chosen() {
        assertThat(readCell("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result"
                        + " w:val=\"1\"/><w:listEntry w:val=\"Red\"/><w:listEntry"
                        + " w:val=\"Amber\"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar"
                        + " w:fldCharType=\"end\"/></w:r><w:r><w:t> </w:t></w:r><w:r><w:fldChar"
                        + " w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default"
                        + " w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar"
                        + " w:fldCharType=\"end\"/></w:r></w:p>"))
                .isEqualTo("Amber ☒");
    }

    @Test
    void what_was_inserted_counts_and_what_was_deleted_does_not() {
        Table.Row row = rowWith("<w:p><w:r><w:t>By"
            + " </w:t></w:r><w:del><w:r><w:delText>May</w:delText></w:r></w:del><w:ins><w:r><w:t>June</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>"
            + " gone</w:t></w:r></w:moveFrom></w:p>");
        assertThat(row.cells().getLast()).isEqualTo("By June");
        assertThat(row.flags())
                .extracting(Flag::reason, Flag::column)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(CHANGES_RECORDED, "Action"))
                .hasSize(2);
    }

    @Test
    void a_deleted_row_is_none_and_a_paragraph_whose_end_was_deleted_goes_on_in_its_line() {
        Table table = read("<w:tbl>" + HEADINGS + row("1", "Train", "Do", "")
                + "<w:tr><w:trPr><w:del/></w:trPr>" + row("2", "x", "y", "").substring("<w:tr>".length())
                + row(
                        "3",
                        "Audit",
                        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>"
                                + paragraph("line"),
                        "")
                + "</w:tbl>");
        assertThat(cells(table))
                .containsExactly(List.of("1", "Train", "Do", ""), List.of("3", "Audit", "One line", ""));
        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(1, 2);
    }

    @Test
    void a_cell_merged_downwards_speaks_for_every_row_and_one_merged_sideways_for_every_column() {
        String restart = "<w:vMerge w:val=\"restart\"/>";
        Table table = read("<w:tbl>" + HEADINGS
                + row(cell(restart, paragraph("1")), cell(restart, paragraph("Train")), "Do", "May 2025")
                + row(cell("<w:vMerge/>", "<w:p/>"), cell("<w:vMerge/>", "<w:p/>"), "Do more", "June 2025")
                + row("2", "Audit", cell("<w:gridSpan w:val=\"2\"/>", paragraph("See above")))
                + "</w:tbl>");
        assertThat(cells(table))
                .containsExactly(
                        List.of("1", "Train", "Do", "May 2025"),
                        List.of("1", "Train", "Do more", "June 2025"),
                        List.of("2", "Audit", "See above", "See above"));
    }

    @Test
    void a_cell_over_the_whole_width_stands_alone_in_its_row() {
        Table table = read("<w:tbl>" + HEADINGS
                + row(cell("<w:gridSpan w:val=\"4\"/>", paragraph("Fenmarsh Constabulary")))
                + row("1", "Train", "Do", "") + "</w:tbl>");
        assertThat(cells(table).getFirst()).containsExactly("Fenmarsh Constabulary", "", "", "");
    }

    @Test
    void borders_that_were_dragged_in_one_row_move_no_cell() {
        String grid = "<w:tblGrid><w:gridCol w:w=\"500\"/><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"100\"/><w:gridCol"
                + " w:w=\"3000\"/><w:gridCol w:w=\"1000\"/></w:tblGrid>";
        String two = "<w:gridSpan w:val=\"2\"/>";
        Table table = read("<w:tbl>" + grid
                + row("Rec", cell(two, paragraph("Recommendation")), "Action", "Target date")
                + row("1", "Train", cell(two, paragraph("Do")), "May 2025")
                + row("2", "Audit", cell("<w:gridSpan w:val=\"3\"/>", paragraph("None needed")))
                + "</w:tbl>");
        assertThat(cells(table))
                .containsExactly(
                        List.of("1", "Train", "Do", "May 2025"), List.of("2", "Audit", "None needed", "None needed"));
    }

    @Test
    void a_heading_over_several_columns_heads_each_of_them() {
        Table table = read("<w:tbl>"
                + row("Recommendation", "Action", cell("<w:gridSpan w:val=\"2\"/>", paragraph("Progress")))
                + row("Train", "Do", "June: begun", "July: done") + "</w:tbl>");
        assertThat(table.headings()).containsExactly("Recommendation", "Action", "Progress", "Progress");
        assertThat(cells(table)).containsExactly(List.of("Train", "Do", "June: begun", "July: done"));
    }

    @Test
    void tables_with_the_same_headings_go_on_and_others_are_left_out_by_name() {
        Table table = read(table(new String[] {"Key", "Colour"}, new String[] {"Late", "Red"})
                + "<w:tbl>" + HEADINGS + row("1", "Train", "Do", "") + "</w:tbl>"
                + "<w:tbl>" + HEADINGS + row("2", "Audit", "Do", "") + "<w:tr/>" + row("3", "Report", "Do", "")
                + "</w:tbl>");
        assertThat(table.rows()).extracting(row -> row.cells().getFirst()).containsExactly("1", "2", "3");
        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(1, 2, 4);
        assertThat(said(table.flags(), TABLE_LEFT_OUT))
                .singleElement()
                .asString()
                .startsWith("Table 1 is left out");
    }

    @Test
    void a_table_that_was_cut_in_two_goes_on_without_headings_and_that_is_said() {
        String grid = "<w:tblGrid><w:gridCol w:w=\"500\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>";
        String other = "<w:tblGrid><w:gridCol w:w=\"700\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>";
        Table table =
                read("<w:tbl>" + grid + row("Recommendation", "Action") + row("Train", "Do") + "</w:tbl>" + "<w:p/>"
                        + "<w:tbl>" + grid + row("Audit", "Look") + "</w:tbl>"
                        + "<w:tbl>" + other + row("Red", "Late") + "</w:tbl>");
        assertThat(cells(table)).containsExactly(List.of("Train", "Do"), List.of("Audit", "Look"));
        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(1, 2);
        assertThat(said(table.flags(), TABLE_CONTINUES))
                .singleElement()
                .asString()
                .startsWith("Table 2 ");
        assertThat(said(table.flags(), TABLE_LEFT_OUT))
                .singleElement()
                .asString()
                .startsWith("Table 3 ");
    }

    @Test
    void rows_above_the_headings_are_titles_unless_they_name_a_recommendation() {
        String all = "<w:gridSpan w:val=\"2\"/>";
        Table table = read("<w:tbl>" + row(cell(all, paragraph("Action plan")))
                + row(cell(all, paragraph("Recommendation 1: Train staff"))) + row("Action", "Lead agency")
                + row("Do", "Fenmarsh Council") + "</w:tbl>");
        assertThat(said(table.flags(), TITLE_SKIPPED))
                .singleElement()
                .asString()
                .contains("“Action plan”");
        assertThat(cells(table))
                .containsExactly(List.of("Recommendation 1: Train staff", ""), List.of("Do", "Fenmarsh Council"));
        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(1, 3);
    }

    @Test
    void lists_are_numbered_and_bulleted_as_word_shows_them() {
        String numbering = "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"7\"><w:lvl"
                + " w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText"
                + " w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt"
                + " w:val=\"lowerLetter\"/><w:lvlText w:val=\"(%2)\"/></w:lvl></w:abstractNum><w:abstractNum"
                + " w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText"
                + " w:val=\"\uf0b7\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId"
                + " w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num><w:num"
                + " w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride"
                + " w:val=\"5\"/></w:lvlOverride></w:num></w:numbering>";
        String body = "<w:tbl>" + row("Recommendation", "Action")
                + row(listed(1, 0, ""), listed(2, 0, "first") + listed(2, 0, ""))
                + row(listed(1, 0, "Train"), listed(1, 1, "a part") + listed(1, 1, "another"))
                + row(listed(1, 0, "Audit"), listed(1, 1, "a part"))
                + row(listed(3, 0, "Report"), listed(0, 0, "in no list"))
                + "</w:tbl>";
        Table table = PlanFile.read(
                document(body).withPart("numbering", "numbering.xml", numbering).bytes());
        assertThat(cells(table))
                .containsExactly(
                        List.of("1. ", "• first\n"),
                        List.of("2. Train", "(a) a part\n(b) another"),
                        List.of("3. Audit", "(a) a part"),
                        List.of("5. Report", "in no list"));
    }

    private static String listed(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void hidden_words_are_read_and_said() {
        Table.Row row =
                rowWith("<w:p><w:r><w:t>Do</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> not</w:t></w:r></w:p>");
        assertThat(row.cells().getLast()).isEqualTo("Do not");
        assertThat(said(row.flags(), HIDDEN)).singleElement().asString().contains("“not”");
    }

    @Test
    void notes_text_boxes_pictures_and_comments_are_said_not_to_be_taken() {
        Table.Row row =
                rowWith("<w:p><w:r><w:t>Do</w:t><w:footnoteReference w:id=\"1\"/><w:commentReference/></w:r><w:r>"
                        + "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>"
                        + paragraph("beside")
                        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                        + "<w:txbxContent>" + paragraph("beside")
                        + "</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
                        + "</mc:AlternateContent></w:r><w:r><w:pict><v:imagedata/></w:pict></w:r></w:p>");
        assertThat(row.cells().getLast()).isEqualTo("Do");
        assertThat(said(row.flags(), NOT_TAKEN))
                .containsExactly(
                        "A footnote or endnote is not taken.",
                        "A comment is not taken.",
                        "A text box is not taken; it says “beside”.",
                        "A picture or drawing is not taken.");
    }

    @Test
    void a_table_within_a_cell_is_lines_of_that_cell() {
        assertThat(readCell(table(new String[] {"One", "June"}, new String[] {"Two", "July"}) + "<w:p/>"))
                .isEqualTo("One\tJune\nTwo\tJuly\n");
    }

    @Test
    void a_plan_within_a_cell_of_a_table_that_only_lays_out_the_page_is_found() {
        Table table = read("<w:tbl>" + row(cell("", "<w:tbl>" + HEADINGS + row("1", "Train", "Do", "") + "</w:tbl>"))
                + "</w:tbl>");
        assertThat(cells(table)).containsExactly(List.of("1", "Train", "Do", ""));
    }

    @Test
    void a_document_without_a_plan_says_what_was_seen() {
        assertThat(Refusal.only(document(paragraph("Nothing")).bytes())).contains("no table");
        assertThat(Refusal.only(document("<w:p><w:r><w:drawing><wps:blip/></w:drawing></w:r></w:p>")
                        .bytes()))
                .contains("only pictures");
        assertThat(Refusal.only(
                        document(table(new String[] {"Colour", "Telephone"})).bytes()))
                .contains("table 1, which begins with “Colour · Telephone”");
    }
}
