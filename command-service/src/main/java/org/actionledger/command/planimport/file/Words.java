package org.actionledger.command.planimport.file;

import static org.actionledger.command.planimport.reading.Flag.Reason.CHANGES_RECORDED;
import static org.actionledger.command.planimport.reading.Flag.Reason.HIDDEN;
import static org.actionledger.command.planimport.reading.Flag.Reason.NOT_TAKEN;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads the words of a document as they would be printed: changes accepted, results of fields instead of fields, lists numbered. */
final class Words {

    private final Numbering numbering;
    private final BiConsumer<Xml, Story> tableInCell;
    private Fields fields = new Fields();

    Words(Numbering numbering, BiConsumer<Xml, Story> tableInCell) {
        this.numbering = numbering;
        this.tableInCell = tableInCell;
    }

    /** Reads a cell: its properties are read by another, what it holds becomes the story. Fields do not reach from cell to cell. */
    void cell(Xml xml, Story story, Consumer<Xml> properties) {
        Fields outside = fields;
        fields = new Fields();
        while (xml.nextChild()) {
            if (xml.name().equals("tcPr")) {
                properties.accept(xml);
            } else {
                block(xml, story);
            }
        }
        fields = outside;
    }

    private void block(Xml xml, Story story) {
        switch (xml.name()) {
            case "p" -> paragraph(xml, story);
            case "tbl" -> tableInCell.accept(xml, story);
            case "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag" -> {
                while (xml.nextChild()) {
                    block(xml, story);
                }
            }
            case "altChunk" -> {
                story.mark(NOT_TAKEN, "Another document is embedded in the cell, and not taken.");
                xml.skip();
            }
            default -> xml.skip();
        }
    }

    void paragraph(Xml xml, Story story) {
        Paragraph paragraph = new Paragraph();
        StringBuilder text = new StringBuilder();
        while (xml.nextChild()) {
            if (xml.name().equals("pPr")) {
                paragraph.read(xml);
            } else {
                inline(xml, text, story);
            }
        }
        if (paragraph.isEndDeleted() && text.isEmpty()) {
            story.mark(CHANGES_RECORDED, "A paragraph was deleted while changes were recorded; it is not read.");
            return;
        }
        story.paragraph(numbering.label(paragraph, text.isEmpty()) + text);
        if (paragraph.isEndDeleted()) {
            story.joinNext();
        }
    }

    private void inline(Xml xml, StringBuilder text, Story story) {
        switch (xml.name()) {
            case "r" -> run(xml, text, story);
            case "ins", "moveTo" -> {
                story.mark(CHANGES_RECORDED, "Words were inserted while changes were recorded; they are read.");
                inlines(xml, text, story);
            }
            case "del", "moveFrom" -> {
                story.mark(CHANGES_RECORDED, "Words were deleted while changes were recorded; they are not read.");
                xml.skip();
            }
            case "hyperlink",
                    "sdt",
                    "sdtContent",
                    "fldSimple",
                    "smartTag",
                    "customXml",
                    "dir",
                    "bdo",
                    "ruby",
                    "rubyBase" -> inlines(xml, text, story);
            case "oMath", "oMathPara" -> {
                story.mark(NOT_TAKEN, "A formula is not taken.");
                xml.skip();
            }
            default -> xml.skip();
        }
    }

    private void inlines(Xml xml, StringBuilder text, Story story) {
        while (xml.nextChild()) {
            inline(xml, text, story);
        }
    }

    private void run(Xml xml, StringBuilder text, Story story) {
        int before = text.length();
        boolean isHidden = false;
        while (xml.nextChild()) {
            if (xml.name().equals("rPr")) {
                isHidden = isHidden(xml);
            } else {
                piece(xml, text, story);
            }
        }
        if (isHidden && text.length() > before) {
            story.mark(HIDDEN, "The words " + Line.quoted(text.substring(before)) + " are hidden; they are read.");
        }
    }

    private static boolean isHidden(Xml properties) {
        boolean isHidden = false;
        while (properties.nextChild()) {
            if (properties.name().equals("vanish")) {
                isHidden = properties.isOn();
            }
            properties.skip();
        }
        return isHidden;
    }

    private void piece(Xml xml, StringBuilder text, Story story) {
        switch (xml.name()) {
            case "t" -> say(xml.text(), text);
            case "tab", "ptab" -> say(xml, "\t", text);
            case "br", "cr" -> say(xml, "\n", text);
            case "noBreakHyphen" -> say(xml, "-", text);
            case "sym" -> say(xml, Symbol.of(xml.attribute("font", ""), xml.attribute("char", "")), text);
            case "fldChar" -> text.append(fields.read(xml));
            case "footnoteReference", "endnoteReference" -> notTaken(xml, "A footnote or endnote is not taken.", story);
            case "commentReference" -> notTaken(xml, "A comment is not taken.", story);
            case "drawing", "pict", "object" -> shape(xml, story);
            case "AlternateContent" -> alternative(xml, text, story);
            case "ruby" -> inlines(xml, text, story);
            default -> xml.skip();
        }
    }

    private void say(Xml xml, String words, StringBuilder text) {
        xml.skip();
        say(words, text);
    }

    private void say(String words, StringBuilder text) {
        if (fields.isShown()) {
            text.append(words);
        }
    }

    private static void notTaken(Xml xml, String sentence, Story story) {
        story.mark(NOT_TAKEN, sentence);
        xml.skip();
    }

    /** The first choice is what newer programs show; the other says the same for older ones. */
    private void alternative(Xml xml, StringBuilder text, Story story) {
        boolean isChosen = false;
        while (xml.nextChild()) {
            if (isChosen) {
                xml.skip();
            } else {
                isChosen = true;
                while (xml.nextChild()) {
                    piece(xml, text, story);
                }
            }
        }
    }

    private void shape(Xml xml, Story story) {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "txbxContent" -> {
                    Story box = new Story();
                    cell(xml, box, Xml::skip);
                    if (!box.text().isBlank()) {
                        story.mark(NOT_TAKEN, "A text box is not taken; it says " + Line.quoted(box.text()) + ".");
                    }
                }
                case "blip", "imagedata", "chart", "relIds", "OLEObject" -> {
                    story.picture();
                    xml.skip();
                }
                case "Fallback" -> xml.skip();
                default -> shape(xml, story);
            }
        }
    }
}
