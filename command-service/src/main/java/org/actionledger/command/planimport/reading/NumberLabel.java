package org.actionledger.command.planimport.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionledger.events.recommendation.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation's number with what stands beside it.
 *
 * @param number "5", "12.1", "5a"
 * @param rest what follows it in the cell: an addressee, remarks, or the recommendation itself
 */
record NumberLabel(String number, String rest) {

    private static final String DIGITS = "(\\d{1,3}(?:\\.\\d{1,3}){0,6}[a-z]?)";
    private static final Pattern BARE = Pattern.compile("\\W*" + DIGITS + "\\W*", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDED = Pattern.compile(
            "(?:recommendation|rec|r)\\b\\.?\\s*(?:no\\b\\.?|number|#)?\\s*" + DIGITS + "\\b\\s*[):.,–—-]*\\s*(.*)"
                    + "|r" + DIGITS + "\\b\\s*[):.,–—-]*\\s*(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BEFORE_TEXT = Pattern.compile(
            DIGITS + "(?:\\s*[:.)–—-]\\s+|\\s+(?=(?-i:\\p{Lu})))(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final List<String> SPELLED_NUMBERS = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final Pattern SPELLED = Pattern.compile(
            "(recommendation\\s+(?:no\\b\\.?|number)?\\s*)(" + String.join("|", SPELLED_NUMBERS) + ")\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");
    private static final Pattern AGENCY_ORIGIN = Pattern.compile(
            "\\b(?:imrs?|individual management reviews?|single agency|(?<!multi[- ])agency recommendations?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PANEL_ORIGIN =
            Pattern.compile("\\b(?:panel|overview report|multi[- ]agency)\\b", Pattern.CASE_INSENSITIVE);

    /** Reads a cell of a column of numbers; none where it holds no number. */
    static @Nullable NumberLabel ofNumberCell(String cell) {
        String text = Wording.tidy(cell);
        Matcher bare = BARE.matcher(text);
        if (bare.matches()) {
            return of(bare.group(1), "");
        }
        NumberLabel worded = worded(text);
        return worded != null ? worded : beforeText(text);
    }

    /** Reads the number that begins a recommendation's text: "12: …", "Recommendation 4 – …"; none where it begins otherwise. */
    static @Nullable NumberLabel ofText(String cell) {
        String text = Wording.tidy(cell);
        NumberLabel worded = worded(text);
        NumberLabel label = worded != null ? worded : beforeText(text);
        return label == null || label.rest().isEmpty() ? null : label;
    }

    /** Whether a cell is a number, alone or announced by a word, rather than a text that happens to begin with one. */
    static boolean isLabel(String cell) {
        String text = Wording.tidy(cell);
        return BARE.matcher(text).matches() || worded(text) != null;
    }

    /** Whether a text begins with a number that a word announces: "Recommendation 4". */
    static boolean isAnnounced(String text) {
        return worded(Wording.tidy(text)) != null;
    }

    static boolean isBare(String text) {
        return BARE.matcher(Wording.tidy(text)).matches();
    }

    /** Whose recommendation it is, where the remarks say so. */
    @Nullable
    Origin origin() {
        return originIn(rest);
    }

    static @Nullable Origin originIn(String text) {
        if (AGENCY_ORIGIN.matcher(text).find()) {
            return Origin.AGENCY;
        }
        return PANEL_ORIGIN.matcher(text).find() ? Origin.PANEL : null;
    }

    /** The lines beside the number without their remarks in brackets: the agencies it is addressed to, where they are any. */
    List<String> addressees() {
        return Wording.lines(REMARK.matcher(rest).replaceAll("\n"));
    }

    /** "Recommendation One" as "Recommendation 1". */
    private static String inDigits(String text) {
        Matcher spelled = SPELLED.matcher(text);
        return spelled.lookingAt()
                ? spelled.group(1)
                        + (SPELLED_NUMBERS.indexOf(spelled.group(2).toLowerCase(Locale.ROOT)) + 1)
                        + text.substring(spelled.end())
                : text;
    }

    private static @Nullable NumberLabel worded(String said) {
        String text = inDigits(said);
        Matcher worded = WORDED.matcher(text);
        if (!worded.matches()) {
            return null;
        }
        return worded.group(1) != null ? of(worded.group(1), worded.group(2)) : of(worded.group(3), worded.group(4));
    }

    private static @Nullable NumberLabel beforeText(String text) {
        Matcher before = BEFORE_TEXT.matcher(text);
        return before.matches() ? of(before.group(1), before.group(2)) : null;
    }

    private static NumberLabel of(String number, String rest) {
        return new NumberLabel(number.toLowerCase(Locale.ROOT), rest.strip());
    }
}
