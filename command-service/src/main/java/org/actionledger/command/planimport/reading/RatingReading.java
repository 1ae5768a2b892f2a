package org.actionledger.command.planimport.reading;

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
 * @param raw the line it was read from
 * @param reason the words beside the colour
 */
record RatingReading(String raw, Rag rag, @Nullable String reason) {

    private static final Pattern RATING = Pattern.compile(
            "(?:rag\\s*(?:rating|status)?\\s*[:=–—-]?\\s*)?(red|amber|green|r|a|g)\\b\\s*[:.,;–—-]*\\s*(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Reads one line; a single letter counts only when it stands alone. */
    static Optional<RatingReading> of(String line) {
        Matcher rating = RATING.matcher(line.strip());
        if (!rating.matches()
                || (rating.group(1).length() == 1 && !rating.group(2).isEmpty())) {
            return Optional.empty();
        }
        Rag rag = switch (rating.group(1).toLowerCase(Locale.ROOT).charAt(0)) {
            case 'r' -> Rag.RED;
            case 'a' -> Rag.AMBER;
            default -> Rag.GREEN;
        };
        return Optional.of(new RatingReading(line.strip(), rag, rating.group(2).isEmpty() ? null : rating.group(2)));
    }

    /** The ratings of a cell, one a line; a line that is none is left out. */
    static List<RatingReading> all(String cell) {
        return Wording.lines(cell).stream()
                .map(RatingReading::of)
                .flatMap(Optional::stream)
                .toList();
    }

    static boolean isAllRatings(String cell) {
        return Wording.lines(cell).stream().allMatch(line -> of(line).isPresent());
    }
}
