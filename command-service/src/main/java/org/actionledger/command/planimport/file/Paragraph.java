package org.actionledger.command.planimport.file;

import org.jspecify.annotations.Nullable;

/** What a paragraph says of itself: its style, its place in a list, and whether its end was deleted. */
final class Paragraph {

    private @Nullable String style;
    private @Nullable Integer list;
    private @Nullable Integer level;
    private boolean isEndDeleted;

    /** Reads a paragraph's properties. */
    void read(Xml xml) {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "pStyle" -> {
                    style = xml.attribute("val");
                    xml.skip();
                }
                case "numPr" -> readList(xml);
                case "rPr" -> readEnd(xml);
                default -> xml.skip();
            }
        }
    }

    private void readList(Xml xml) {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "numId" -> list = xml.number("val", 0);
                case "ilvl" -> level = xml.number("val", 0);
                default -> {
                    // when the list was changed is of no matter
                }
            }
            xml.skip();
        }
    }

    private void readEnd(Xml xml) {
        while (xml.nextChild()) {
            isEndDeleted |= xml.name().equals("del") || xml.name().equals("moveFrom");
            xml.skip();
        }
    }

    @Nullable
    String style() {
        return style;
    }

    /** The list it names itself; 0 where it says that it is in none, none where it says nothing. */
    @Nullable
    Integer list() {
        return list;
    }

    @Nullable
    Integer level() {
        return level;
    }

    boolean isEndDeleted() {
        return isEndDeleted;
    }
}
