package org.actionledger.command.planimport.difference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.command.planimport.reading.Wording;

/** How alike two texts are, and how alike they must be: all that is uncertain in finding an action again stands here. */
final class Likeness {

    /** At least so alike are two wordings of the same thing. */
    static final double SAME = 0.6;

    /** By so much more than any other, or it may as well be the other. */
    static final double MARGIN = 0.2;

    /** What is so alike may be meant; a person has to say. */
    static final double RESEMBLES = 0.35;

    /** More pairs than that are not compared: a person has to say, or the plan has to give references. */
    static final int MOST_PAIRS = 40_000;

    /** How much of it the same lead makes, against the words. */
    static final double OF_LEAD = 0.15;

    private static final int SHORTEST_WORD = 3;

    private Likeness() {}

    /** The words that tell one text from another: not those of one or two letters. */
    static Set<String> words(String text) {
        return Stream.of(Wording.fold(text).split(" "))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The part of all words that both have, from 0 to 1: two texts without any word are as unlike as can be. */
    static double of(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return 2.0 * shared.size() / (one.size() + other.size());
    }

    /**
     * The column that fits a row of a table of likenesses clearly: alike enough, and by the margin more than any other column of that
     * row and any other row of that column; -1 where none does.
     */
    static int clearlyBest(List<double[]> likenesses, int row) {
        double[] ofRow = likenesses.get(row);
        int best = 0;
        for (int column = 1; column < ofRow.length; column++) {
            best = ofRow[column] > ofRow[best] ? column : best;
        }
        if (ofRow.length == 0 || ofRow[best] < SAME) {
            return -1;
        }
        double limit = ofRow[best] - MARGIN;
        for (int column = 0; column < ofRow.length; column++) {
            if (column != best && ofRow[column] > limit) {
                return -1;
            }
        }
        for (int other = 0; other < likenesses.size(); other++) {
            if (other != row && likenesses.get(other)[best] > limit) {
                return -1;
            }
        }
        return best;
    }
}
