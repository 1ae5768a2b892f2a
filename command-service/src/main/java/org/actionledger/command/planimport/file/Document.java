package org.actionledger.command.planimport.file;

import static org.actionledger.command.planimport.reading.Flag.Reason.NOT_TAKEN;

import java.util.ArrayList;
import java.util.List;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.UnreadablePlan;

/** A Word document: its tables that are not blank, in their order; what stands beside them is said and not taken. */
final class Document {

    private static final String TABLE = "a Word table with a row of headings and at least one row below it";

    private final Words words;
    private final Measure measure;
    private final List<Sheet> tables = new ArrayList<>();
    private final List<Sheet> nested = new ArrayList<>();
    private final Story beside = new Story();
    private int counted;
    private int depth;

    Document(OfficeFile office) {
        this.measure = office.measure();
        this.words = new Words(Numbering.of(office), this::tableInCell);
        try (Xml document = office.mainPart()) {
            while (document.nextChild()) {
                read(document);
            }
        }
    }

    /** The tables; those within others only where none of the others is a plan's. */
    List<Sheet> tables() {
        List<Sheet> found =
                tables.stream().anyMatch(table -> table.headingRow() != null) || nested.isEmpty() ? tables : nested;
        if (found.isEmpty()) {
            throw new UnreadablePlan(
                    beside.text().isBlank() && beside.holdsPicture()
                            ? "The document holds only pictures, and what they show cannot be read."
                            : "The document holds no table.",
                    TABLE);
        }
        return found;
    }

    List<Flag> flags() {
        List<Flag> flags = new ArrayList<>();
        if (!beside.text().isBlank()) {
            flags.add(new Flag(
                    NOT_TAKEN,
                    null,
                    "What stands beside the tables is not taken; it begins with " + Line.quoted(beside.text()) + "."));
        }
        beside.marks().stream()
                .filter(mark -> mark.reason() == NOT_TAKEN)
                .forEach(mark -> flags.add(new Flag(NOT_TAKEN, null, mark.sentence())));
        return flags;
    }

    private void read(Xml xml) {
        switch (xml.name()) {
            case "tbl" -> {
                counted++;
                Sheet table = new DocumentTable("table " + counted, words, measure).read(xml);
                if (!table.lines().isEmpty()) {
                    tables.add(table);
                }
            }
            case "p" -> words.paragraph(xml, beside);
            case "altChunk" -> {
                beside.mark(NOT_TAKEN, "Another document is embedded in the document, and not taken.");
                xml.skip();
            }
            case "body", "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag" -> {
                while (xml.nextChild()) {
                    read(xml);
                }
            }
            default -> xml.skip();
        }
    }

    /** A table within a cell is read as lines of that cell, and put aside as a table. */
    private void tableInCell(Xml xml, Story cell) {
        depth++;
        Sheet table = new DocumentTable("a table within table " + counted, words, measure).read(xml);
        depth--;
        if (depth == 0 && !table.lines().isEmpty()) {
            nested.add(table);
        }
        table.lines().forEach(line -> {
            cell.paragraph(String.join("\t", line.cells()));
            line.marks().forEach(mark -> cell.mark(mark.reason(), mark.sentence()));
        });
    }
}
