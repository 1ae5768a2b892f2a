package org.actionledger.command.planimport.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names among which one may be looked for that is written a little differently: word by word with a slip or two, or with a word more
 * or less. To be a likely other spelling is a reason to ask, never to take one for the other.
 */
public final class CloseNames {

    private static final int MOST_WORDS_APART = 2;
    private static final int SHORTEST_MISSPELT = 4;

    private final Map<String, List<String>> words = new LinkedHashMap<>();

    public CloseNames(Iterable<String> names) {
        names.forEach(name -> words.put(name, wordsOf(name)));
    }

    /** The names that are close to this one, in the order in which they were given; a name is not close to itself. */
    public List<String> to(String name) {
        List<String> own = wordsOf(name);
        return words.entrySet().stream()
                .filter(other -> !other.getKey().equals(name) && areClose(own, other.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a name is safe to take for an organisation's: it holds nothing that may be a person's. */
    public static boolean isOrganisation(String name) {
        return AgencyName.of(name).isOrganisation();
    }

    private static List<String> wordsOf(String name) {
        return List.of(AgencyName.key(name).split(" "));
    }

    private static boolean areClose(List<String> one, List<String> other) {
        if (one.size() == other.size()) {
            for (int word = 0; word < one.size(); word++) {
                if (!isMisspelt(one.get(word), other.get(word))) {
                    return false;
                }
            }
            return true;
        }
        return one.size() < other.size() ? isPart(one, other) : isPart(other, one);
    }

    /** Whether all words of the shorter name are in the longer, at least one of which is not a word that any organisation has. */
    private static boolean isPart(List<String> shorter, List<String> longer) {
        Set<String> rest = new HashSet<>(longer);
        return shorter.size() > 1
                && longer.size() - shorter.size() <= MOST_WORDS_APART
                && rest.containsAll(shorter)
                && shorter.stream().anyMatch(word -> !Organisation.isCommon(word));
    }

    /** The same word, or one with a slip: the first letter is the same, and of three letters at most one differs. */
    private static boolean isMisspelt(String one, String other) {
        int most = Math.min(one.length(), other.length()) < SHORTEST_MISSPELT
                ? 0
                : Math.max(one.length(), other.length()) / 3;
        return one.equals(other)
                || (most > 0 && one.charAt(0) == other.charAt(0) && distance(one, other, most) <= most);
    }

    /** How many letters must be changed, put in or taken out (Levenshtein); more than {@code most} is said of words too long apart. */
    private static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, column -> column);
        for (int row = 1; row <= one.length(); row++) {
            int[] here = new int[other.length() + 1];
            here[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int changed = before[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(changed, Math.min(before[column], here[column - 1]) + 1);
            }
            before = here;
        }
        return before[other.length()];
    }
}
