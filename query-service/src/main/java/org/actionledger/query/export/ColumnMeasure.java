package org.actionledger.query.export;

import java.util.regex.Pattern;

/**
 * What the texts of a column ask of its width: no word should be broken, and nobody needs more room than the longest line takes. Letters are
 * measured as those of Arial and its like, rather too wide than too narrow.
 */
final class ColumnMeasure {

    /** As all widths of letters, in thousandths of their size. What is wider is no word but an address, and may be broken. */
    private static final int WIDEST_WORD = 12_000;

    private static final int NARROW_LETTER = 350;
    private static final int LETTER = 560;
    private static final int CAPITAL = 750;
    private static final int WIDE_LETTER = 950;

    private static final String NARROW_LETTERS = "fijlrtI.,:;!|'’()[]{}/-\"";
    private static final String WIDE_LETTERS = "mwMW@%&—";

    /** Headings are bold, which is wider by as much. */
    private static final double BOLD = 1.1;

    /** A space ends a word, and after a hyphen a line may end. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+|(?<=-)");

    private final int wanted;
    private int widestWord;
    private int longestLine;

    ColumnMeasure(Heading heading) {
        wanted = heading.width();
        for (String word : BETWEEN_WORDS.split(heading.text())) {
            widestWord = Math.max(widestWord, (int) (width(word) * BOLD));
        }
    }

    void take(String text) {
        text.lines().forEach(line -> longestLine = Math.max(longestLine, line.length()));
        for (String word : BETWEEN_WORDS.split(text)) {
            widestWord = Math.max(widestWord, Math.min(WIDEST_WORD, width(word)));
        }
    }

    /** The width of its widest word, in thousandths of the size of letters. */
    int widestWord() {
        return widestWord;
    }

    /** As many characters as most of its lines want to have room for. */
    int wanted() {
        return Math.max(1, Math.min(wanted, longestLine));
    }

    private static int width(String word) {
        return word.codePoints().map(ColumnMeasure::width).sum();
    }

    private static int width(int letter) {
        if (NARROW_LETTERS.indexOf(letter) >= 0) {
            return NARROW_LETTER;
        }
        if (WIDE_LETTERS.indexOf(letter) >= 0 || letter > 0x2E80) { // from there on, whole signs and pictures
            return WIDE_LETTER;
        }
        return Character.isUpperCase(letter) ? CAPITAL : LETTER;
    }
}
