package org.actionledger.query.export;

import java.util.Locale;

/**
 * What stands above a column.
 *
 * @param text for people
 * @param name for programs that read CSV
 * @param width in characters, as wide as most of its cells want to be
 */
record Heading(String text, String name, int width) {

    /** "Days overdue" is {@code days_overdue} to a program. */
    static Heading ofList(String text, int width) {
        return new Heading(text, text.toLowerCase(Locale.ROOT).replace(' ', '_'), width);
    }

    /** The same for people and programs. */
    static Heading asPrinted(String text, int width) {
        return new Heading(text, text, width);
    }
}
