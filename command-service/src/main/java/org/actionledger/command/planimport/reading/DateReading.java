package org.actionledger.command.planimport.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionledger.events.action.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates in a text. All are British, day before month. A period stands for its last day; seasons are meteorological:
 * spring ends on 31 May, summer on 31 August, autumn on 30 November, winter with the February after. Two-digit years are of this
 * century. A year that stands alone is a date only where nothing but it is said, see {@link #wholly}.
 */
final class DateReading {

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:(?:19|20)\\d\\d|['’‘]?\\d\\d)";
    private static final String FULL_YEAR = "(?:19|20)\\d\\d";
    private static final String WEEKDAY =
            "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b,?\\s+)?";
    private static final String BEFORE = "(?<![\\p{L}\\p{N}./-])";
    private static final String AFTER = "(?![\\p{L}\\p{N}]|[/.-]\\d)";

    private static final Pattern DATES = Pattern.compile(
            BEFORE + "(?:"
                    + "(?<iso>" + FULL_YEAR + "-\\d\\d-\\d\\d)"
                    + "|(?<days>" + DAY + "(?:(?:\\s*[/,&]\\s*|\\s+and\\s+)" + DAY
                    + "){1,11})\\s+(?:of\\s+)?(?<daysMonth>"
                    + MONTH
                    + ")[,\\s]+(?<daysYear>" + YEAR + ")"
                    + "|" + WEEKDAY + "(?<day>" + DAY + ")(?:\\s+(?:of\\s+)?|-)(?<dayMonth>" + MONTH
                    + ")[,\\s-]+(?<dayYear>" + YEAR
                    + ")"
                    + "|(?<numeric>\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?(?:\\d{4}|\\d\\d))"
                    + "|(?<usMonth>" + MONTH + ")\\s+(?<usDay>" + DAY + "),?\\s+(?<usYear>" + FULL_YEAR + ")"
                    + "|" + MONTH + "(?:\\s*[-–—/&]\\s*|\\s+(?:to|and|or)\\s+|\\s+)(?<lastMonth>" + MONTH
                    + ")\\s*(?<lastYear>" + YEAR
                    + ")"
                    + "|(?<month>" + MONTH + ")(?:\\s+(?:of\\s+)?|[,-]\\s*)(?<monthYear>" + YEAR
                    + ")|(?<numericMonth>(?:0?[1-9]|1[0-2])/20\\d\\d)"
                    + "|(?<seasons>(?:spring|summer|autumn|winter)\\s*[/–-]\\s*)?(?<season>spring|summer|autumn|winter)\\s+(?:of\\s+)?(?<seasonYear>"
                    + FULL_YEAR
                    + ")(?<seasonNext>[/–-]\\d\\d)?"
                    + "|(?:q(?<quarter>[1-4])|(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)\\s+quarter)\\s+(?:of\\s+)?"
                    + "(?<quarterYear>" + FULL_YEAR + "|\\d\\d(?=[/–-]\\d\\d))(?<quarterNext>[/–-]\\d\\d)?"
                    + ")" + AFTER,
            Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR_ALONE = Pattern.compile("(?<year>20\\d\\d)(?<next>[/–-]\\d\\d)?");

    private DateReading() {}

    /** All phrases of the text that are dates or look like one, in their order. */
    static List<DatePhrase> find(String text) {
        List<DatePhrase> phrases = new ArrayList<>();
        Matcher dates = DATES.matcher(text);
        while (dates.find()) {
            phrases.add(phrase(dates));
        }
        return phrases;
    }

    /** The date phrase that begins at that place of the text; none where none does. */
    static @Nullable DatePhrase at(String text, int start) {
        Matcher date = DATES.matcher(text).region(start, text.length()).useTransparentBounds(true);
        return date.lookingAt() ? phrase(date) : null;
    }

    /** The year that is all the text says: "2025", or the financial year "2024/25", which ends on 31 March; none otherwise. */
    static @Nullable DatePhrase wholly(String text) {
        Matcher alone = YEAR_ALONE.matcher(text);
        if (!alone.matches()) {
            return null;
        }
        int year = Integer.parseInt(alone.group("year"));
        String next = alone.group("next");
        if (next == null) {
            return new DatePhrase(0, text.length(), List.of(LocalDate.of(year, 12, 31)), Precision.YEAR, false);
        }
        return follows(year, next)
                ? new DatePhrase(0, text.length(), List.of(LocalDate.of(year + 1, 3, 31)), Precision.YEAR, true)
                : null;
    }

    private static DatePhrase phrase(Matcher found) {
        try {
            return read(found);
        } catch (DateTimeException noSuchDay) {
            return unread(found);
        }
    }

    private static DatePhrase read(Matcher found) {
        if (found.group("iso") != null) {
            return days(found, List.of(LocalDate.parse(found.group("iso"))));
        }
        if (found.group("days") != null) {
            YearMonth month = month(found.group("daysMonth"), found.group("daysYear"));
            return days(
                    found,
                    Pattern.compile("\\d+")
                            .matcher(found.group("days"))
                            .results()
                            .map(day -> month.atDay(Integer.parseInt(day.group())))
                            .toList());
        }
        if (found.group("day") != null) {
            return days(
                    found,
                    List.of(month(found.group("dayMonth"), found.group("dayYear"))
                            .atDay(number(found.group("day")))));
        }
        if (found.group("numeric") != null) {
            String[] parts = found.group("numeric").split("\\s?[./-]\\s?");
            return days(
                    found,
                    List.of(LocalDate.of(year(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]))));
        }
        if (found.group("usMonth") != null) {
            return days(
                    found,
                    List.of(month(found.group("usMonth"), found.group("usYear")).atDay(number(found.group("usDay")))));
        }
        if (found.group("lastMonth") != null) {
            return period(found, month(found.group("lastMonth"), found.group("lastYear")), Precision.MONTH, true);
        }
        if (found.group("month") != null) {
            return monthAndYear(found);
        }
        if (found.group("numericMonth") != null) {
            String[] parts = found.group("numericMonth").split("/");
            return period(
                    found,
                    YearMonth.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0])),
                    Precision.MONTH,
                    false);
        }
        return found.group("season") != null ? season(found) : quarter(found);
    }

    /** A month with two digits is its year: "April 24". Below 13 they might as well be a day, and nobody plans that far back. */
    private static DatePhrase monthAndYear(Matcher found) {
        String year = found.group("monthYear");
        if (year.length() == 2 && (Integer.parseInt(year) < 13 || Integer.parseInt(year) > 49)) {
            return unread(found);
        }
        return period(found, month(found.group("month"), year), Precision.MONTH, false);
    }

    private static DatePhrase season(Matcher found) {
        int year = year(found.group("seasonYear"));
        String next = found.group("seasonNext");
        boolean winter = found.group("season").equalsIgnoreCase("winter");
        if (next != null && (!winter || !follows(year, next))) {
            return unread(found);
        }
        YearMonth last = switch (found.group("season").toLowerCase(Locale.ROOT)) {
            case "spring" -> YearMonth.of(year, 5);
            case "summer" -> YearMonth.of(year, 8);
            case "autumn" -> YearMonth.of(year, 11);
            default -> YearMonth.of(year + 1, 2);
        };
        boolean doubtful = found.group("seasons") != null || (winter && next == null);
        return period(found, last, Precision.SEASON, doubtful);
    }

    /** "Q2 2024" is read by the calendar and doubtful, "Q2 2024/25" by the financial year, which begins in April. */
    private static DatePhrase quarter(Matcher found) {
        int year = year(found.group("quarterYear"));
        String next = found.group("quarterNext");
        int quarter = found.group("quarter") != null
                ? Integer.parseInt(found.group("quarter"))
                : switch (found.group("ordinal").toLowerCase(Locale.ROOT)) {
                    case "first", "1st" -> 1;
                    case "second", "2nd" -> 2;
                    case "third", "3rd" -> 3;
                    default -> 4;
                };
        YearMonth last = YearMonth.of(year, quarter * 3);
        if (next == null) {
            return period(found, last, Precision.QUARTER, true);
        }
        return follows(year, next) ? period(found, last.plusMonths(3), Precision.QUARTER, false) : unread(found);
    }

    private static boolean follows(int year, String slashAndTwoDigits) {
        return (year + 1) % 100 == Integer.parseInt(slashAndTwoDigits.substring(1));
    }

    private static DatePhrase days(Matcher found, List<LocalDate> days) {
        return new DatePhrase(found.start(), found.end(), days, Precision.DAY, false);
    }

    private static DatePhrase period(Matcher found, YearMonth last, Precision precision, boolean doubtful) {
        return new DatePhrase(found.start(), found.end(), List.of(last.atEndOfMonth()), precision, doubtful);
    }

    private static DatePhrase unread(Matcher found) {
        return new DatePhrase(found.start(), found.end(), List.of(), Precision.NONE, true);
    }

    private static YearMonth month(String name, String year) {
        List<String> months =
                List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
        return YearMonth.of(year(year), months.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }

    private static int year(String written) {
        int year = number(written);
        int full = year < 100 ? 2000 + year : year;
        if (full < 1990 || full > 2099) {
            throw new DateTimeException("no year of a plan: " + written);
        }
        return full;
    }

    private static int number(String written) {
        return Integer.parseInt(written.replaceAll("\\D", ""));
    }
}
