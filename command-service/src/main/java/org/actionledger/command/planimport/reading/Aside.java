package org.actionledger.command.planimport.reading;

/**
 * A row that is no action, kept word for word.
 *
 * @param sentence what it was taken for, for people
 */
public record Aside(Table.Row row, Kind kind, String sentence) {

    /** What such a row is. */
    public enum Kind {
        /** It explains the columns. */
        GUIDANCE,
        /** The headings once more, as at the top of a printed page. */
        HEADINGS,
        /** A heading of the rows below it: an agency, a recommendation, a theme. */
        GROUP
    }
}
