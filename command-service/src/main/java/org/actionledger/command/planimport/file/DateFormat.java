package org.actionledger.command.planimport.file;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet's format for dates. Whether day or month comes first follows from the country of the program, and says nothing
 * about the plan: a day in digits is always shown as 18/08/2025. A year is shown even where the format leaves it out.
 */
final class DateFormat {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** A literal, an instruction in brackets, or a run of one letter; everything else stands for itself. */
    private static final Pattern TOKENS = Pattern.compile(
            "\"(?<literal>[^\"]*)\"?|\\\\(?<escaped>.)|[_*].|(?<elapsed>\\[[hms]+])|\\[[^\\]]*]|(?<ampm>am/pm|a/p)"
                    + "|(?<run>(?<letter>[ymdhse])\\k<letter>*)|(?<other>.)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private record Token(char letter, int length, String text) {

        boolean isOne(char of) {
            return letter == of;
        }
    }

    /** The last day that a spreadsheet knows is the last of the year 9999. */
    private static final double LAST = 2_958_466;

    private final List<Token> tokens;
    private final boolean isElapsed;

    private DateFormat(List<Token> tokens, boolean isElapsed) {
        this.tokens = tokens;
        this.isElapsed = isElapsed;
    }

    static DateFormat of(String code) {
        List<Token> tokens = new ArrayList<>();
        Matcher found = TOKENS.matcher(firstSection(code));
        boolean isElapsed = false;
        while (found.find()) {
            String run = found.group("run");
            if (run != null) {
                char letter = Character.toLowerCase(run.charAt(0));
                tokens.add(new Token(letter == 'e' ? 'y' : letter, run.length(), run));
            } else if (found.group("literal") != null) {
                tokens.add(new Token(' ', 0, found.group("literal")));
            } else if (found.group("escaped") != null) {
                tokens.add(new Token(' ', 0, found.group("escaped")));
            } else if (found.group("other") != null) {
                boolean isDigit = "0#?".contains(found.group("other"));
                tokens.add(new Token(isDigit ? '0' : ' ', 0, found.group("other")));
            }
            isElapsed |= found.group("elapsed") != null;
        }
        return new DateFormat(withMinutes(tokens), isElapsed);
    }

    /** What comes after a semicolon is for other numbers than dates. */
    private static String firstSection(String code) {
        boolean quoted = false;
        for (int place = 0; place < code.length(); place++) {
            quoted ^= code.charAt(place) == '"';
            if (code.charAt(place) == ';' && !quoted) {
                return code.substring(0, place);
            }
        }
        return code;
    }

    /** An m is a minute after hours or before seconds. */
    private static List<Token> withMinutes(List<Token> tokens) {
        List<Token> told = new ArrayList<>(tokens);
        for (int place = 0; place < tokens.size(); place++) {
            Token token = tokens.get(place);
            if (token.isOne('m')
                    && token.length() <= 2
                    && (next(tokens, place, -1) == 'h' || next(tokens, place, 1) == 's')) {
                told.set(place, new Token('n', token.length(), token.text()));
            }
        }
        return told;
    }

    private static char next(List<Token> tokens, int from, int step) {
        for (int place = from + step; place >= 0 && place < tokens.size(); place += step) {
            if (tokens.get(place).length() > 0) {
                return tokens.get(place).letter();
            }
        }
        return ' ';
    }

    /** Whether the format shows that number as a date or time at all. */
    boolean isFor(double number) {
        boolean showsDate = tokens.stream().anyMatch(token -> token.length() > 0);
        boolean showsNumber = tokens.stream()
                .anyMatch(token -> token.isOne('0') || token.text().equalsIgnoreCase("g"));
        return showsDate && !showsNumber && number >= 0 && number < LAST;
    }

    /** {@code number} is the date as stored. None where it shows how much time went by, or nothing of a date. */
    @Nullable
    String shown(LocalDateTime date, double number) {
        if (isElapsed) {
            return null;
        }
        boolean day = has('d');
        boolean month = has('m');
        boolean year = has('y');
        if (!day && !month && !year) {
            return has('h') || has('n') || has('s') ? time(date) : null;
        }
        if (day) {
            boolean atTime = has('h') && number != Math.floor(number);
            return (showsAsWritten() ? written(date) : DAY.format(date)) + (atTime ? " " + time(date) : "");
        }
        if (!month) {
            return String.valueOf(date.getYear());
        }
        if (!isMonthNamed()) {
            return MONTH.format(date);
        }
        return written(date) + (year ? "" : " " + date.getYear());
    }

    private boolean has(char letter) {
        return tokens.stream().anyMatch(token -> token.isOne(letter));
    }

    private boolean isMonthNamed() {
        return tokens.stream().anyMatch(token -> token.isOne('m') && token.length() > 2);
    }

    /** Whether nobody could take the day for the month: 18 August 2025, in that order. */
    private boolean showsAsWritten() {
        String order = tokens.stream()
                .filter(token -> token.length() > 0 && !(token.isOne('d') && token.length() > 2))
                .map(token -> String.valueOf(token.letter()))
                .reduce("", String::concat);
        return isMonthNamed() && order.startsWith("dmy");
    }

    private String written(LocalDateTime date) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            if (token.isOne('h') || token.isOne('n') || token.isOne('s')) {
                break;
            }
            text.append(token.length() == 0 ? token.text() : part(token, date));
        }
        return text.toString().strip();
    }

    private static String part(Token token, LocalDateTime date) {
        return switch (token.letter()) {
            case 'd' ->
                switch (token.length()) {
                    case 1 -> String.valueOf(date.getDayOfMonth());
                    case 2 -> "%02d".formatted(date.getDayOfMonth());
                    default -> named(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH), token);
                };
            case 'm' -> named(date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH), token);
            default -> token.length() <= 2 ? "%02d".formatted(date.getYear() % 100) : String.valueOf(date.getYear());
        };
    }

    private static String named(String name, Token token) {
        return token.length() == 3 ? name.substring(0, 3) : name;
    }

    private static String time(LocalDateTime date) {
        return (date.getSecond() == 0 ? MINUTES : SECONDS).format(date);
    }
}
