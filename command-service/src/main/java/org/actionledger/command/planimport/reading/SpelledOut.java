package org.actionledger.command.planimport.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The full name of an agency that a cell shortens by initials, found in the same row: "FandW Trust" beside "the Fen and Wold Trust". */
final class SpelledOut {

    private static final Pattern SHORTENED = Pattern.compile("([A-Z](?:and|&|of)?[A-Z][A-Za-z&]{0,6})(\\s+\\p{Lu}.*)");
    private static final Pattern WORDS_BEFORE = Pattern.compile("(?:[\\p{L}'’&-]+\\s+){2,8}$");
    private static final int FARTHEST_BACK = 120;
    private static final Set<String> SMALL = Set.of("of", "and", "for", "the", "&");

    private SpelledOut() {}

    /** None where no cell, or more than one wording, spells the name out. */
    static @Nullable String of(String name, List<String> cells) {
        Matcher shortened = SHORTENED.matcher(name);
        if (name.length() > AgencyName.LONGEST || !shortened.matches()) {
            return null;
        }
        String rest = shortened.group(2).strip();
        Set<String> found = cells.stream()
                .flatMap(cell -> Pattern.compile("\\b" + Pattern.quote(rest) + "(?![\\p{L}\\p{N}])")
                        .matcher(cell)
                        .results()
                        .limit(20)
                        .map(place -> before(cell, place.start(), shortened.group(1))))
                .filter(words -> !words.isEmpty())
                .map(words -> words + " " + rest)
                .collect(Collectors.toSet());
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /** The fewest words that end there and have those initials; empty where none have. */
    private static String before(String cell, int end, String initials) {
        Matcher matcher = WORDS_BEFORE.matcher(cell.substring(Math.max(0, end - FARTHEST_BACK), end));
        List<String> words = matcher.find() ? List.of(matcher.group().strip().split("\\s+")) : List.of();
        for (int count = 2; count <= words.size(); count++) {
            List<String> last = words.subList(words.size() - count, words.size());
            if (Character.isUpperCase(last.getFirst().charAt(0)) && haveInitials(last, initials)) {
                return String.join(" ", last);
            }
        }
        return "";
    }

    private static boolean haveInitials(List<String> words, String initials) {
        String whole = words.stream()
                .map(word -> isSmall(word) ? word.toLowerCase(Locale.ROOT) : word.substring(0, 1))
                .collect(Collectors.joining());
        return whole.equals(initials)
                || whole.replace("and", "&").equals(initials)
                || Abbreviations.fits(String.join(" ", words), initials);
    }

    private static boolean isSmall(String word) {
        return SMALL.contains(word.toLowerCase(Locale.ROOT));
    }
}
