package org.actionledger.command.wording;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as its line of the plan has it: “Form agreed (target: March 2025) (achieved 3 April 2025)”.
 *
 * @param target the wording of its own target date
 */
public record PrintedMilestone(
        String description,
        @Nullable String target,
        @Nullable LocalDate achievedOn) {

    private static final Pattern ACHIEVED = Pattern.compile(" \\(achieved (\\d{1,2} \\p{L}+ \\d{4})\\)$");
    private static final String TARGET = " (target: ";

    /** Takes off what was printed behind the description; a line that nobody printed so is all description. */
    public static PrintedMilestone read(String line) {
        Matcher achieved = ACHIEVED.matcher(line);
        LocalDate day = achieved.find() ? day(achieved.group(1)) : null;
        String rest = day == null ? line : line.substring(0, achieved.start());
        int target = rest.endsWith(")") ? rest.lastIndexOf(TARGET) : -1;
        return target < 1
                ? new PrintedMilestone(rest, null, day)
                : new PrintedMilestone(
                        rest.substring(0, target), rest.substring(target + TARGET.length(), rest.length() - 1), day);
    }

    public String print() {
        return description
                + (target == null ? "" : TARGET + target + ")")
                + (achievedOn == null ? "" : " (achieved " + PlanWording.day(achievedOn) + ")");
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text, PlanWording.DAY);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
