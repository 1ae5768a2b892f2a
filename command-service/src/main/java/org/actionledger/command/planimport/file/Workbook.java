package org.actionledger.command.planimport.file;

import static org.actionledger.command.planimport.reading.Flag.Reason.HIDDEN;
import static org.actionledger.command.planimport.reading.Flag.Reason.NOT_TAKEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.UnreadablePlan;
import org.jspecify.annotations.Nullable;

/** An Excel workbook: its sheets that are not blank, in their order. */
final class Workbook {

    /** What a sheet may hold besides its cells, by the reference to it. */
    private static final Map<String, String> BESIDES = Map.of(
            "comments", "notes beside its cells",
            "threadedComment", "comments beside its cells",
            "drawing", "pictures, charts or text boxes");

    private record Listed(
            String name, boolean isHidden, @Nullable String reference) {}

    private final OfficeFile office;
    private final List<Listed> listed = new ArrayList<>();
    private boolean countsFrom1904;

    Workbook(OfficeFile office) {
        this.office = office;
        try (Xml workbook = office.mainPart()) {
            while (workbook.nextChild()) {
                switch (workbook.name()) {
                    case "workbookPr" -> {
                        countsFrom1904 = workbook.says("date1904");
                        workbook.skip();
                    }
                    case "sheets" -> list(workbook);
                    default -> workbook.skip();
                }
            }
        }
    }

    private void list(Xml sheets) {
        while (sheets.nextChild()) {
            listed.add(new Listed(
                    sheets.attribute("name", ""),
                    !sheets.attribute("state", "visible").equals("visible"),
                    sheets.attribute("id")));
            sheets.skip();
        }
    }

    List<Sheet> sheets() {
        List<String> texts = SharedTexts.of(office);
        CellStyles styles = CellStyles.of(office, countsFrom1904);
        List<Sheet> sheets = new ArrayList<>();
        for (Listed one : listed) {
            OfficeFile.Reference reference = office.reference(one.reference());
            if (reference != null && reference.type().equals("worksheet")) {
                try (Xml part = office.part(reference.target())) {
                    Sheet sheet = new SheetReading(one.name(), texts, styles, flags(one, reference), office.measure())
                            .read(part);
                    if (!sheet.lines().isEmpty()) {
                        sheets.add(sheet);
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new UnreadablePlan(
                    "The workbook has no cell with anything in it.",
                    "a sheet with a row of headings and at least one row below it");
        }
        return sheets;
    }

    private List<Flag> flags(Listed sheet, OfficeFile.Reference reference) {
        List<Flag> flags = new ArrayList<>();
        if (sheet.isHidden()) {
            flags.add(new Flag(HIDDEN, null, "The sheet “" + sheet.name() + "” is hidden; it is read."));
        }
        Set<String> besides = new TreeSet<>();
        office.referencesOf(reference.target()).values().forEach(other -> {
            String what = BESIDES.get(other.type());
            if (what != null && (!other.type().equals("drawing") || holdsAnything(other.target()))) {
                besides.add(what);
            }
        });
        besides.forEach(what -> flags.add(new Flag(
                NOT_TAKEN, null, "The sheet “" + sheet.name() + "” holds " + what + ", which are not taken.")));
        return flags;
    }

    /** A sheet that once had a drawing may keep its empty paper. */
    private boolean holdsAnything(String drawing) {
        try (Xml xml = office.part(drawing)) {
            return xml.nextChild();
        }
    }
}
