package org.actionledger.command.planimport.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** A column of months of which a spreadsheet has made first days. */
final class MonthsMeant {

    private static final DateTimeFormatter FIRST_DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[d/M/uuuu][d-M-uuuu][d MMMM uuuu][d MMM uuuu][d-MMM-uuuu]")
            .toFormatter(Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private MonthsMeant() {}

    /** "01/06/2024" as "June 2024"; whatever is no first day of a month as it is. */
    static String in(String cell) {
        try {
            LocalDate day = LocalDate.parse(cell.strip(), FIRST_DAY);
            return day.getDayOfMonth() == 1 ? MONTH.format(day) : cell;
        } catch (DateTimeException noDay) {
            return cell;
        }
    }
}
