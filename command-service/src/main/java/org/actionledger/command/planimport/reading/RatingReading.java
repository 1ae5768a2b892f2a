package org.actionledger.command.planimport.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionledger.events.action.Rag;
import org.jspecify.annotations.Nullable;

/**
 * A rating as a plan gives it.
 *
 * @param raw the words it was read from
 * @param reason the words beside the colour
 * @param day the day beside the colour, where there is one
 */
record RatingReading(
        String raw,
        Rag rag,
        @Nullable String reason,
        @Nullable LocalDate day) {

    private static final String COLOUR = "(red|amber|green|r|a|g)\\b";
    private static final Pattern RATING = Pattern.compile(
            "(?:rag\\s*(?:rating|status)?\\s*[:=–—-]?\\s*)?" + COLOUR + "\\s*[:.,;–—-]*\\s*(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern AFTER_DATE = Pattern.compile("[\\s:.,;–—-]+");
    private static final Pattern MOVES =
            Pattern.compile("\\s*(?:→|->|>|=>|,|;|\\bthen\\b)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_COLOURS = Pattern.compile(
            "(?:/|to\\b|or\\b|and\\b|&)\\s*(?:red|amber|green|[rag]\\b).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final int LONGEST_HISTORY = 200;

    /** Reads one line; a single letter counts only when it stands alone, two colours in one rating are none. */
    static Optional<RatingReading> of(String line) {
        String text = line.strip();
        DatePhrase first = DateReading.at(text, 0);
        Matcher between = AFTER_DATE.matcher(text);
        if (first != null && first.isReadable() && between.find(first.end()) && between.start() == first.end()) {
            return colour(text, text.substring(between.end()), first.day());
        }
        return colour(text, text, null);
    }

    private static Optional<RatingReading> colour(String raw, String text, @Nullable LocalDate day) {
        Matcher rating = RATING.matcher(text);
        if (!rating.matches()
                || (rating.group(1).length() == 1 && !rating.group(2).isEmpty())
                || BETWEEN_COLOURS.matcher(rating.group(2)).matches()) {
            return Optional.empty();
        }
        Rag rag = switch (rating.group(1).toLowerCase(Locale.ROOT).charAt(0)) {
            case 'r' -> Rag.RED;
            case 'a' -> Rag.AMBER;
            default -> Rag.GREEN;
        };
        String reason =
                rating.group(2).startsWith("/") ? rating.group(2).substring(1).strip() : rating.group(2);
        List<DatePhrase> dates = DateReading.find(reason);
        if (day == null
                && dates.size() == 1
                && dates.getFirst().isReadable()
                && Wording.fold(reason).equals(Wording.fold(dates.getFirst().in(reason)))) {
            return Optional.of(
                    new RatingReading(raw, rag, null, dates.getFirst().day()));
        }
        return Optional.of(new RatingReading(raw, rag, reason.isEmpty() ? null : reason, day));
    }

    RatingReading onUnlessDated(@Nullable LocalDate other) {
        return day == null ? new RatingReading(raw, rag, reason, other) : this;
    }

    /** The ratings of a line: one, or a history such as "Red → Amber → Green"; none where it is neither. */
    private static List<RatingReading> line(String line) {
        if (line.length() <= LONGEST_HISTORY) {
            List<Optional<RatingReading>> moves =
                    MOVES.splitAsStream(line).map(RatingReading::of).toList();
            if (moves.size() > 1
                    && moves.stream()
                            .allMatch(move -> move.isPresent() && move.get().reason() == null)) {
                return moves.stream().flatMap(Optional::stream).toList();
            }
        }
        return of(line).stream().toList();
    }

    /** The ratings of a cell, in their order; a line that is none is left out. */
    static List<RatingReading> all(String cell) {
        return Wording.lines(cell).stream().flatMap(line -> line(line).stream()).toList();
    }

    static boolean isAllRatings(String cell) {
        return Wording.lines(cell).stream().noneMatch(line -> line(line).isEmpty());
    }
}
