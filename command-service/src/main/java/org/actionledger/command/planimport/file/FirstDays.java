package org.actionledger.command.planimport.file;

import static org.actionledger.command.planimport.reading.Flag.Reason.DAY_MAY_BE_MONTH;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days in a sheet that may have been months: a spreadsheet makes 1 June 2024 of the "June 2024" that somebody types. Where the real
 * dates of a column are first days of months and no others, they are doubtful, and stay the days that they are.
 */
final class FirstDays {

    /** One alone is no pattern. */
    private static final int FEWEST = 2;

    private static final Pattern DAY = Pattern.compile("(\\d\\d?)[/ -](?:\\d\\d?|\\p{L}+)[/ -]\\d{2,4}");

    private final Map<Integer, List<List<Line.Mark>>> firsts = new HashMap<>();
    private final Set<Integer> withOthers = new HashSet<>();

    /** @param shown what a cell with a number in it shows; {@code marks} are those of its line */
    void take(String shown, int column, List<Line.Mark> marks) {
        Matcher day = DAY.matcher(shown);
        if (!day.matches()) {
            return;
        }
        if (Integer.parseInt(day.group(1)) == 1) {
            firsts.computeIfAbsent(column, _ -> new ArrayList<>()).add(marks);
        } else {
            withOthers.add(column);
        }
    }

    /** To be called when all lines were read. */
    void mark() {
        firsts.forEach((column, lines) -> {
            if (lines.size() >= FEWEST && !withOthers.contains(column)) {
                lines.forEach(marks -> marks.add(new Line.Mark(
                        DAY_MAY_BE_MONTH,
                        column,
                        "All days in this column are first days of months, as a spreadsheet makes them of months; the"
                                + " day is taken.")));
            }
        });
    }
}
