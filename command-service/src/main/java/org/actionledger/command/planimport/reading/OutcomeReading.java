package org.actionledger.command.planimport.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome a cell tells, without the lines at its end that say when the action was complete.
 *
 * @param completion what those lines say; none where there are none
 */
record OutcomeReading(String outcome, @Nullable CompletionReading completion) {

    static OutcomeReading of(String cell) {
        List<String> lines = Wording.tidy(cell).lines().toList();
        for (int line = lines.size() - 1; line >= 0; line--) {
            if (saysWhen(lines.get(line).strip())) {
                return new OutcomeReading(
                        String.join("\n", lines.subList(0, line)).strip(),
                        CompletionReading.of(String.join("\n", lines.subList(line, lines.size()))));
            }
        }
        return new OutcomeReading(Wording.tidy(cell), null);
    }

    /** "Date completed: …", "Completed: September 2023", "Part completed June 2024"; a mere "complete" may belong to the outcome. */
    private static boolean saysWhen(String line) {
        CompletionReading reading = CompletionReading.of(line);
        boolean speaksOfCompletion = reading.stated().isComplete() || reading.stated() == Stated.PARTLY_COMPLETE;
        return speaksOfCompletion
                && DateReading.find(line).stream().noneMatch(phrase -> phrase.start() == 0)
                && (reading.day() != null || Wording.fold(line).startsWith("date "));
    }
}
