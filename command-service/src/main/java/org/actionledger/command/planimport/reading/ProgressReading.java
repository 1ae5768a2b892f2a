package org.actionledger.command.planimport.reading;

import static org.actionledger.command.planimport.reading.Flag.Reason.RATINGS_NOT_PAIRED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rounds of updates that a cell tells one below the other. */
final class ProgressReading {

    private static final Pattern HEADED =
            Pattern.compile("([^:\\n]{0,40}\\bupdates?\\b[^:\\n]{0,40}):\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("updates?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_DATE = Pattern.compile("\\s*(?::|[–—-]\\s).*");

    private ProgressReading() {}

    /** Splits at lines headed "Update:", "March update:", "April 2022:"; a cell without such lines is one update. */
    static List<Update> of(String cell) {
        List<Update> updates = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        LocalDate day = null;
        for (String line : Wording.tidy(cell).lines().toList()) {
            Matcher headed = HEADED.matcher(line.strip());
            LocalDate dated = dateHeading(line.strip());
            if (headed.matches() || dated != null) {
                close(updates, lines, day);
                boolean bare = headed.matches() && BARE.matcher(headed.group(1)).matches();
                lines.add(bare ? headed.group(2) : line.strip());
                day = dated != null ? dated : dateIn(headed.group(1));
            } else {
                lines.add(line.stripTrailing());
            }
        }
        close(updates, lines, day);
        return List.copyOf(updates);
    }

    private static void close(List<Update> updates, List<String> lines, @Nullable LocalDate day) {
        String text = String.join("\n", lines).strip();
        if (!text.isEmpty()) {
            updates.add(Update.of(text, day));
        }
        lines.clear();
    }

    /** The day that heads a line: "April 2022: …", "16/12/21 – …". */
    static @Nullable LocalDate dateHeading(String line) {
        DatePhrase first = DateReading.at(line, 0);
        return first != null
                        && first.isReadable()
                        && AFTER_DATE.matcher(line.substring(first.end())).matches()
                ? first.day()
                : null;
    }

    private static @Nullable LocalDate dateIn(String heading) {
        List<DatePhrase> phrases = DateReading.find(heading);
        return phrases.size() == 1 && phrases.getFirst().isReadable()
                ? phrases.getFirst().day()
                : null;
    }

    /** Gives each update its rating where there are as many of both; else the last update the last rating, and says so. */
    static List<Update> rated(List<Update> updates, List<RatingReading> ratings, Marker marker) {
        if (ratings.isEmpty()) {
            return updates;
        }
        if (updates.isEmpty()) {
            return ratings.stream()
                    .map(rating -> Update.of(rating.raw(), null).rated(rating))
                    .toList();
        }
        if (updates.size() == ratings.size()) {
            return IntStream.range(0, updates.size())
                    .mapToObj(round -> updates.get(round).rated(ratings.get(round)))
                    .toList();
        }
        List<Update> rated = new ArrayList<>(updates);
        rated.add(rated.removeLast().rated(ratings.getLast()));
        marker.flag(
                RATINGS_NOT_PAIRED,
                "There are " + ratings.size() + " ratings for " + updates.size()
                        + " updates; only the last rating is taken, for the last update.");
        return List.copyOf(rated);
    }
}
