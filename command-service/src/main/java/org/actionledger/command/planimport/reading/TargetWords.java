package org.actionledger.command.planimport.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words around a date make of it. All patterns are for folded text. */
final class TargetWords {

    private static final Set<String> PLAIN = Set.of(
            "by",
            "before",
            "until",
            "due",
            "in",
            "on",
            "the",
            "end",
            "of",
            "no",
            "not",
            "later",
            "than",
            "target",
            "date",
            "dates",
            "and",
            "at",
            "latest",
            "to",
            "mid",
            "early",
            "late",
            "for",
            "completion",
            "deadline");
    private static final Set<String> START =
            Set.of("commencing", "commences", "commence", "starting", "starts", "start", "begins", "beginning", "from");
    private static final Pattern PROMISED =
            Pattern.compile("\\b(?:to be completed?|to complete|complete|for completion)(?= by\\b)");
    private static final Pattern ONGOING =
            Pattern.compile("\\b(?:on ?going|continuing|continuous|continuously|business as usual)\\b");
    private static final Pattern RECURRING = Pattern.compile(
            "\\b(?:daily|weekly|fortnightly|(?:bi |six |three )?monthly|bimonthly|quarterly|termly|half yearly"
                    + "|(?:bi )?annual(?:ly)?|biannual(?:ly)?|yearly|regular(?:ly)?|per (?:month|quarter|year)"
                    + "|(?:every|each) (?:\\w+ )?(?:days?|weeks?|months?|quarters?|terms?|years?))\\b");
    private static final Pattern PAST =
            Pattern.compile("\\b(?:completed?|done|delivered|achieved|updated?|published|issued"
                    + "|circulated|closed|implemented|held|last|already)\\b");
    private static final Pattern NOT_APPLICABLE = Pattern.compile("n ?a|not applicable");

    private TargetWords() {}

    static boolean isNotApplicable(String folded) {
        return NOT_APPLICABLE.matcher(folded).matches();
    }

    /** Whether the words only introduce a date: "by the end of". */
    static boolean isPlain(String folded) {
        return PLAIN.containsAll(words(promised(folded)));
    }

    /** Whether the words only introduce a date on which something begins. */
    static boolean isStart(String folded) {
        List<String> words = words(folded);
        return words.stream().anyMatch(START::contains)
                && words.stream().allMatch(word -> START.contains(word) || PLAIN.contains(word));
    }

    static boolean beginsOngoing(String folded) {
        return ONGOING.matcher(folded).lookingAt();
    }

    static boolean isOngoing(String folded) {
        return ONGOING.matcher(folded).find();
    }

    static boolean isRecurring(String folded) {
        return RECURRING.matcher(folded).find();
    }

    static boolean isPast(String folded) {
        return PAST.matcher(promised(folded)).find();
    }

    static boolean isNext(String folded) {
        return words(folded).contains("next");
    }

    private static String promised(String folded) {
        return PROMISED.matcher(folded).replaceAll("");
    }

    private static List<String> words(String folded) {
        return folded.isBlank() ? List.of() : List.of(folded.strip().split(" +"));
    }
}
