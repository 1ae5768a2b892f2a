package org.actionledger.command.planimport.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The round that a column of updates or ratings is of, told by its heading: "July 2024", "Q2 update", "RAG March".
 *
 * @param label the heading
 * @param day the last day of the period; none where no year is given
 */
record Round(String label, @Nullable LocalDate day) {

    private static final Set<String> MONTHS = Set.of(
            "jan",
            "january",
            "feb",
            "february",
            "mar",
            "march",
            "apr",
            "april",
            "may",
            "jun",
            "june",
            "jul",
            "july",
            "aug",
            "august",
            "sep",
            "sept",
            "september",
            "oct",
            "october",
            "nov",
            "november",
            "dec",
            "december",
            "q1",
            "q2",
            "q3",
            "q4",
            "quarter");
    private static final Set<String> AROUND = Set.of(
            "rag",
            "ratings",
            "rating",
            "status",
            "update",
            "updates",
            "progress",
            "position",
            "as",
            "at",
            "of",
            "for",
            "in",
            "the",
            "on",
            "to",
            "and",
            "latest",
            "quarterly",
            "monthly",
            "report",
            "1",
            "2",
            "3",
            "4",
            "1st",
            "2nd",
            "3rd",
            "4th",
            "end",
            "current",
            "where",
            "are",
            "we",
            "now");

    /** None where the heading speaks of anything else than a period. */
    static @Nullable Round of(String heading) {
        List<DatePhrase> phrases = DateReading.find(heading);
        if (phrases.size() == 1 && phrases.getFirst().isReadable()) {
            DatePhrase phrase = phrases.getFirst();
            List<String> rest =
                    Wording.words(heading.substring(0, phrase.start()) + " " + heading.substring(phrase.end()));
            return AROUND.containsAll(rest) ? new Round(heading, phrase.day()) : null;
        }
        List<String> words = Wording.words(heading);
        boolean period = phrases.isEmpty()
                && words.stream().anyMatch(MONTHS::contains)
                && words.stream().allMatch(word -> MONTHS.contains(word) || AROUND.contains(word));
        return period ? new Round(heading, null) : null;
    }

    static boolean namesMonth(String text) {
        return Wording.words(text).stream().anyMatch(MONTHS::contains);
    }

    /** What a cell of this round tells. A heading without a year stays with the words, for no day does. */
    List<Update> read(List<Update> told) {
        return told.stream()
                .map(update -> day != null
                        ? update.onUnlessDated(day)
                        : new Update(
                                Wording.tidy(label).replace('\n', ' ') + ": " + update.text(),
                                update.day(),
                                update.rating(),
                                update.ratingReason(),
                                update.part()))
                .toList();
    }
}
