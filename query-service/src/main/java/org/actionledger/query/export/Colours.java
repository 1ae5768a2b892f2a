package org.actionledger.query.export;

import org.actionledger.events.action.Rag;

/** Colours behind black words, as red, green and blue: light enough to read on them. They only repeat what the words say. */
final class Colours {

    static final String HEADINGS = "D9E2EC";

    private Colours() {}

    static String behind(Rag rag) {
        return switch (rag) {
            case RED -> "FFC7CE";
            case AMBER -> "FFE0A3";
            case GREEN -> "C6EFCE";
        };
    }
}
