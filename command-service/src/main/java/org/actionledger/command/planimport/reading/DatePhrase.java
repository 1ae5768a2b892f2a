package org.actionledger.command.planimport.reading;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.action.Precision;

/**
 * Words in a text that give a date.
 *
 * @param start where they begin in the text, from 0
 * @param end where they end, exclusive
 * @param days the last day of each period they give: several for "10/12/17 June 2024", none where they look like a date but are
 *     none, such as "31/02/24"
 * @param precision of each; {@code NONE} where there are no days
 * @param doubtful whether another reading is possible, such as a quarter of the financial year
 */
record DatePhrase(int start, int end, List<LocalDate> days, Precision precision, boolean doubtful) {

    boolean isReadable() {
        return !days.isEmpty();
    }

    /** The last day of all. */
    LocalDate day() {
        return days.getLast();
    }

    /** The words themselves. */
    String in(String text) {
        return text.substring(start, end);
    }
}
