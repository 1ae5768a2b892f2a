package org.actionledger.command.planimport.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionledger.events.recommendation.Part;

/** The lettered parts of a recommendation's text: lines that begin with a), b), c) in that order. */
final class Parts {

    private static final Pattern LETTERED = Pattern.compile("\\(?([a-z])\\)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern NEXT_IN_LINE = Pattern.compile("[.;,]\\s+(?:and\\s+)?\\(?[b-z]\\)\\s");
    private static final Pattern FIRST = Pattern.compile("(?m)^1[.)]\\s+(?=\\S)");
    private static final Pattern SECOND = Pattern.compile("(?m)^[ \\t]*2[.)]\\s");

    private Parts() {}

    /** None where there are fewer than two. A part goes on over the lines below it, but the last one has its own line only. */
    static List<Part> of(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        char next = 'a';
        for (String line : Wording.lines(text)) {
            Matcher lettered = LETTERED.matcher(line);
            if (lettered.matches() && lettered.group(1).charAt(0) == next) {
                if (next > 'a') {
                    parts.add(new Part(String.valueOf((char) (next - 1)), current.toString()));
                }
                current = new StringBuilder(lettered.group(2));
                next++;
            } else if (next > 'a') {
                current.append('\n').append(line);
            }
        }
        if (next > 'a') {
            String last = current.toString().lines().findFirst().orElse("");
            parts.add(new Part(String.valueOf((char) (next - 1)), last));
        }
        return parts.size() > 1 ? List.copyOf(parts) : List.of();
    }

    /** The letter that begins a text which is one lettered part by itself, with the rest; none where it is none. */
    static java.util.Optional<Part> only(String text) {
        Matcher lettered = LETTERED.matcher(Wording.tidy(text));
        boolean one = Wording.lines(text).stream()
                                .filter(line -> LETTERED.matcher(line).matches())
                                .count()
                        == 1
                && !NEXT_IN_LINE.matcher(text).find();
        return one && lettered.matches()
                ? java.util.Optional.of(
                        new Part(lettered.group(1), lettered.group(2).strip()))
                : java.util.Optional.empty();
    }

    /** The text without a "1." before one of its lines that no "2." follows. */
    static String withoutLoneNumber(String text) {
        return SECOND.matcher(text).find()
                        || FIRST.matcher(text).results().limit(2).count() != 1
                ? text
                : FIRST.matcher(text).replaceFirst("");
    }
}
