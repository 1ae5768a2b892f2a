package org.actionledger.command.planimport.file;

import java.util.List;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.command.planimport.reading.UnreadablePlan;

/** A plan's file: CSV, an Excel workbook (.xlsx) or a Word document (.docx), told apart by what it holds and not by its name. */
public final class PlanFile {

    /** The most rows below the headings. */
    public static final int MOST_ROWS = 10_000;

    /** The most columns. */
    public static final int MOST_COLUMNS = 60;

    /** The most characters in one cell: as many as a spreadsheet takes. */
    public static final int LONGEST_CELL = 32_767;

    private PlanFile() {}

    /**
     * Finds the table that the file holds. Nothing that the file refers to is fetched.
     *
     * @throws UnreadablePlan where there is none, with everything that is wrong
     */
    public static Table read(byte[] file) {
        if (file.length == 0) {
            throw new UnreadablePlan(
                    "The file is empty.", "a table with a row of headings and at least one row below it");
        }
        ForeignFormat.refuse(file);
        if (!Archive.begins(file)) {
            return PlanTable.ofCsv(CsvSheet.read(file));
        }
        try (OfficeFile office = OfficeFile.open(file)) {
            return switch (office.kind()) {
                case WORKBOOK -> PlanTable.ofSheets(new Workbook(office).sheets(), List.of());
                case DOCUMENT -> ofDocument(new Document(office));
            };
        }
    }

    private static Table ofDocument(Document document) {
        return PlanTable.ofSheets(document.tables(), document.flags());
    }
}
