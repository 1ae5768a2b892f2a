package org.actionledger.command.planimport.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Abbreviations that a plan explains where it first uses them: "Home Office (HO)". What it explains in two ways stands for nothing. */
final class Abbreviations {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([A-Z][A-Za-z&]{0,7}[A-Z])\\)");
    private static final Pattern WORDS_BEFORE = Pattern.compile("(?:[\\p{L}\\p{N}'’&-]+,?\\s+){2,10}$");
    private static final int MOST_IN_A_CELL = 100;
    private static final int FARTHEST_BACK = 120;
    private static final Set<String> SMALL = Set.of("of", "and", "for", "the", "to", "in", "on", "at", "&");

    private final Map<String, String> meanings = new HashMap<>();
    private final List<String> ambiguous = new ArrayList<>();

    /** Learns what a text explains. */
    void learn(String text) {
        Matcher brackets = IN_BRACKETS.matcher(text);
        for (int found = 0; found < MOST_IN_A_CELL && brackets.find(); found++) {
            String abbreviation = brackets.group(1);
            String words = explanation(wordsBefore(text, brackets.start()), abbreviation);
            if (words != null) {
                String before = meanings.putIfAbsent(abbreviation, words);
                if (before != null && !Wording.fold(before).equals(Wording.fold(words))) {
                    ambiguous.add(abbreviation);
                }
            }
        }
    }

    private static List<String> wordsBefore(String text, int bracket) {
        Matcher words = WORDS_BEFORE.matcher(text.substring(Math.max(0, bracket - FARTHEST_BACK), bracket));
        return words.find() ? List.of(words.group().strip().split("\\s+")) : List.of();
    }

    @Nullable
    String meaning(String abbreviation) {
        return ambiguous.contains(abbreviation) ? null : meanings.get(abbreviation);
    }

    /** Whether the letters are the initials of the words, small words counted or not. */
    static boolean fits(String words, String abbreviation) {
        List<String> all = List.of(words.strip().split("[\\s,-]+"));
        List<String> great = all.stream()
                .filter(word -> !SMALL.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        return initials(all).equalsIgnoreCase(abbreviation) || initials(great).equalsIgnoreCase(abbreviation);
    }

    /** The fewest words before the bracket whose initials it holds. */
    private static @Nullable String explanation(List<String> before, String abbreviation) {
        for (int count = 2; count <= before.size(); count++) {
            String words = String.join(" ", before.subList(before.size() - count, before.size()));
            if (Character.isUpperCase(words.charAt(0)) && fits(words, abbreviation)) {
                return words;
            }
        }
        return null;
    }

    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        words.stream().filter(word -> !word.isEmpty()).forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }
}
