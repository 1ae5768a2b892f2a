package org.actionledger.command.planimport.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A cell's text, made easier to read; the cell itself stays as it was written. */
public final class Wording {

    private static final Pattern NOT_A_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BULLET = Pattern.compile("^(?:[•·▪◦●‣*–—-]|o(?=\\s))\\s*");
    private static final Pattern NOTHING =
            Pattern.compile("[-–—.]*|nil|none|n\\s?/?\\s?a\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern APOSTROPHE = Pattern.compile("['’‘`]");

    private Wording() {}

    /** Line ends as one character, no-break spaces as spaces, nothing around it. */
    public static String tidy(String cell) {
        return cell.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace("\ufeff", "")
                .strip();
    }

    /** The lines that say something, each without the spaces around it. */
    static List<String> lines(String cell) {
        return tidy(cell)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The lines without the bullets before them. */
    static List<String> items(String cell) {
        return lines(cell).stream()
                .map(line -> BULLET.matcher(line).replaceFirst(""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Whether a cell is blank but for a dash, "nil", "none" or "n/a". */
    static boolean saysNothing(String cell) {
        return cell.length() < 10 && NOTHING.matcher(cell.strip()).matches();
    }

    public static boolean isBlank(String cell) {
        return tidy(cell).isEmpty();
    }

    /** Lower-case words without punctuation, single spaces between them: two texts that differ in layout only fold to the same. */
    public static String fold(String text) {
        String plain = APOSTROPHE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return NOT_A_LETTER_OR_DIGIT
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    static List<String> words(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }
}
