package org.actionledger.command.planimport.reading;

import static org.actionledger.command.planimport.reading.Flag.Reason.UPDATE_DAY_UNREAD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.actionledger.events.action.Precision;
import org.jspecify.annotations.Nullable;

/** The rounds of updates that a cell tells one below the other. */
final class ProgressReading {

    private static final Pattern HEADED =
            Pattern.compile("([^:\\n]{0,40}\\bupdates?\\b[^:\\n]{0,40}):\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("updates?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_DATE = Pattern.compile("\\s*(?::|[–—-]\\s)");
    private static final Pattern AFTER_DAY = Pattern.compile("\\s+\\p{Lu}");
    private static final Pattern BEFORE_NEXT_DAY =
            Pattern.compile("(?<=[.;!?])\\s+(?=\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\s*(?::|[–—-]\\s))");
    private static final Pattern COLOUR_FIRST = Pattern.compile(
            "(?:rag(?:\\s+(?:rating|status))?\\s*[:=–—-]\\s*)?(?:red|amber|green)\\s*(?:$|[:;–—-])[^\\n]*",
            Pattern.CASE_INSENSITIVE);

    private ProgressReading() {}

    /**
     * Splits at lines headed "Update:", "March update:", "April 2022:"; a cell without such lines is one update. A line that gives a
     * month without its year is flagged.
     */
    static List<Update> of(String cell, Marker marker) {
        List<Update> updates = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        LocalDate day = null;
        for (String line : linesAndDays(Wording.tidy(cell))) {
            Matcher headed = HEADED.matcher(line.strip());
            LocalDate dated = dateHeading(line.strip());
            if (headed.matches() || dated != null) {
                close(updates, lines, day);
                boolean bare = headed.matches() && BARE.matcher(headed.group(1)).matches();
                lines.add(bare ? headed.group(2) : line.strip());
                day = dated != null ? dated : dateIn(headed.group(1));
                if (day == null && Round.namesMonth(headed.group(1))) {
                    marker.flag(
                            UPDATE_DAY_UNREAD,
                            "“" + headed.group(1).strip() + "” gives no year; the update is kept without a day.");
                }
            } else {
                lines.add(line.stripTrailing());
            }
        }
        close(updates, lines, day);
        return List.copyOf(updates);
    }

    /** The lines; one that goes from day to day, "1.2.24: Agreed. 3.4.24: In use.", is as many. */
    private static List<String> linesAndDays(String text) {
        return text.lines()
                .flatMap(line ->
                        dateHeading(line.strip()) == null ? Stream.of(line) : BEFORE_NEXT_DAY.splitAsStream(line))
                .toList();
    }

    private static void close(List<Update> updates, List<String> lines, @Nullable LocalDate day) {
        String text = String.join("\n", lines).strip();
        if (!text.isEmpty()) {
            updates.add(Update.of(text, day));
        }
        lines.clear();
    }

    /** The day that heads a line: "April 2022: …", "16/12/21 – …", "16/12/21 Slides …". */
    static @Nullable LocalDate dateHeading(String line) {
        DatePhrase first = DateReading.at(line, 0);
        if (first == null || !first.isReadable()) {
            return null;
        }
        boolean numeric =
                first.precision() == Precision.DAY && first.in(line).chars().noneMatch(Character::isLetter);
        return startsAt(AFTER_DATE, line, first.end()) || (numeric && startsAt(AFTER_DAY, line, first.end()))
                ? first.day()
                : null;
    }

    private static boolean startsAt(Pattern pattern, String line, int place) {
        return pattern.matcher(line).region(place, line.length()).lookingAt();
    }

    private static @Nullable LocalDate dateIn(String heading) {
        List<DatePhrase> phrases = DateReading.find(heading);
        return phrases.size() == 1 && phrases.getFirst().isReadable()
                ? phrases.getFirst().day()
                : null;
    }

    /** The same updates, each that begins with a colour and a colon rated so; for plans that have no ratings elsewhere. */
    static List<Update> ratedByThemselves(List<Update> updates) {
        return updates.stream()
                .map(update -> {
                    String first = update.text().lines().findFirst().orElse("").strip();
                    return COLOUR_FIRST.matcher(first).matches()
                            ? RatingReading.of(first)
                                    .map(rating ->
                                            new Update(update.text(), update.day(), rating.rag(), null, update.part()))
                                    .orElse(update)
                            : update;
                })
                .toList();
    }
}
