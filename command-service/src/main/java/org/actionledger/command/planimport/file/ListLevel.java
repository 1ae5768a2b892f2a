package org.actionledger.command.planimport.file;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one level of a list is numbered.
 *
 * @param format such as {@code decimal}, {@code lowerLetter} or {@code bullet}
 * @param text what is shown: {@code %1} is the number of the first level
 * @param suffix what follows: a tab, a space or nothing
 * @param restart the level, from 1, after which it begins anew; 0 for never, none for every higher one
 * @param isLegal whether the numbers of higher levels are shown as digits
 * @param style whose paragraphs are of this level
 */
record ListLevel(
        int start,
        String format,
        String text,
        String suffix,
        @Nullable Integer restart,
        boolean isLegal,
        @Nullable String style) {

    private static final Pattern NUMBER = Pattern.compile("%([1-9])");
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_DIGITS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };

    private static final int LONGEST = 255;

    /** Beyond this nobody counts in letters. */
    private static final int MOST_IN_LETTERS = 780;

    static ListLevel read(Xml xml) {
        int start = 1;
        String format = "decimal";
        String text = "";
        String suffix = "tab";
        Integer restart = null;
        boolean isLegal = false;
        String style = null;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "start" -> start = xml.number("val", 1);
                case "numFmt" -> format = xml.attribute("val", format);
                case "lvlText" -> text = xml.attribute("val", "");
                case "suff" -> suffix = xml.attribute("val", suffix);
                case "lvlRestart" -> restart = xml.number("val", 0);
                case "isLgl" -> isLegal = xml.isOn();
                case "pStyle" -> style = xml.attribute("val");
                default -> {
                    // how it is set is of no matter
                }
            }
            xml.skip();
        }
        return new ListLevel(start, format, text.length() > LONGEST ? "" : text, suffix, restart, isLegal, style);
    }

    boolean isBullet() {
        return format.equals("bullet");
    }

    /** Whether it begins anew after a paragraph of that higher level, from 0. */
    boolean restartsAfter(int level) {
        return restart == null || level < restart;
    }

    /** {@code numbers} and {@code levels} are those of the whole list, by level from 0. */
    String label(IntUnaryOperator numbers, IntFunction<@Nullable ListLevel> levels) {
        if (isBullet()) {
            return text.isBlank() ? "" : bullet() + space();
        }
        String label = NUMBER.matcher(text).replaceAll(found -> {
            int level = Integer.parseInt(found.group(1)) - 1;
            ListLevel shown = levels.apply(level);
            return Matcher.quoteReplacement(
                    shown == null
                            ? ""
                            : (isLegal ? "decimal" : shown.format()).equals("none")
                                    ? ""
                                    : number(numbers.applyAsInt(level), isLegal ? "decimal" : shown.format()));
        });
        return label.isEmpty() ? "" : label + space();
    }

    private String space() {
        return suffix.equals("nothing") ? "" : " ";
    }

    /** Most bullets are letters of a font of signs. */
    private String bullet() {
        int sign = text.codePointAt(0);
        boolean isOfFont = Character.getType(sign) == Character.PRIVATE_USE || Character.isLetter(sign);
        return isOfFont ? "•" : text;
    }

    private static String number(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "decimalZero" -> "%02d".formatted(number);
            case "ordinal" -> number + ordinal(number);
            default -> String.valueOf(number);
        };
    }

    /** After z comes aa, after zz aaa. */
    private static String letters(int number) {
        return number < 1 || number > MOST_IN_LETTERS
                ? String.valueOf(number)
                : String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > MOST_IN_LETTERS) {
            return String.valueOf(number);
        }
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int digit = 0; digit < ROMAN.length; digit++) {
            while (left >= ROMAN[digit]) {
                roman.append(ROMAN_DIGITS[digit]);
                left -= ROMAN[digit];
            }
        }
        return roman.toString();
    }

    private static String ordinal(int number) {
        return number % 100 / 10 == 1
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
