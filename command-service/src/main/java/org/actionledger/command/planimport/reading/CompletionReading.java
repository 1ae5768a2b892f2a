package org.actionledger.command.planimport.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionledger.events.action.Precision;
import org.jspecify.annotations.Nullable;

/**
 * How far a text says an action is: the status words that begin it, the day beside them, and the rest.
 *
 * @param raw the words that were read as status and day; empty where there are none
 * @param day the last day of the period given; none where none is
 * @param commenced the day on which it is said to have begun
 * @param supersededBy what took its place, as written
 * @param rest the text after those words
 */
record CompletionReading(
        Stated stated,
        String raw,
        @Nullable LocalDate day,
        Precision precision,
        @Nullable LocalDate commenced,
        @Nullable String supersededBy,
        String rest) {

    private static final int MOST_STEPS = 40;
    private static final Pattern STEP =
            Pattern.compile("\\(?(?:\\d{1,2}|[a-z])[).:]\\s*(.+)", Pattern.CASE_INSENSITIVE);
    private static final String END = "(?=\\s*(?:$|[\\n.,;:(–—-]))";
    private static final Pattern COMMENCED = Pattern.compile(
            "(?:commenced|started|began|begun)\\b\\s*(?:on\\b)?\\s*[:–—-]?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUPERSEDED = Pattern.compile(
            "(?:(?:superseded|replaced)\\s+by|(?:merged|incorporated|absorbed|subsumed)\\s+(?:with|within|into|in|by)|duplicate\\s+of|superseded\\s*[:,;–—-]\\s*(?:see\\b)?)\\s*:?\\s*([^\\n"
                + "]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STATUS = Pattern.compile(
            "(?<open>not\\s+(?:yet\\s+)?(?:started|commenced|begun|due|complete[d]?)|outstanding|incomplete|overdue|open|no|n|tb[cd])"
                    + END
                    + "|(?<declined>not\\s+(?:being\\s+)?(?:progressed|taken\\s+forward|pursued|accepted|agreed|supported)|declined|rejected(?:\\s+by\\s+\\S+)?|abandoned|discontinued|cancelled|withdrawn"
                    + "|no\\s+longer\\s+(?:required|needed|applicable))" + END
                    + "|(?<partly>part(?:ly|ially)?(?:[\\s-]*(?:completed?|met|achieved|implemented|done)\\b|" + END
                    + "))|(?<complete>(?:fully\\s+|action\\s+|actions\\s+|date\\s+(?:of\\s+)?){0,3}(?:completed?|completion|implemented|signed\\s+off|closed|achieved|discharged|done)(?:\\s+(?:and|&)\\s+(?:closed|embedded|signed\\s+off|discharged))?)\\b"
                    + "|(?<yes>yes|y|100\\s?%)" + END
                    + "|(?<ongoing>(?:work\\s+)?(?:on-?\\s?going|in\\s+progress|under\\s?way|in\\s+hand))\\b"
                    + "|(?<begun>on\\s+(?:track|target)|progressing|started|commenced|begun|delayed|behind\\s+schedule)"
                    + END,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AND_ONGOING = Pattern.compile(
            "[\\s,:/–—-]*(?:(?:and|&)\\s+)?on-?\\s?going\\b(?:\\s+practice\\b)?\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_DAY =
            Pattern.compile("[\\s:–—(-]*(?:(?:on|in|by|since|date)\\b[\\s:]*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSING = Pattern.compile("\\s*\\)");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s.,;:)–—-]+");
    /** "Closed – not progressed", "Closed (not achieved)". */
    private static final Pattern AFTER_ALL_NOT = Pattern.compile(
            "[\\s,;:(–—-]+not\\s+(?:being\\s+)?(?:progressed|taken\\s+forward|pursued|achieved|implemented|completed|met|possible)\\b\\s*\\)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AFTER_DAY = Pattern.compile("\\s*(?:[.;,–—\\n]|-\\s)");
    private static final Pattern STILL_OPEN = Pattern.compile(
            "\\b(?:on-?\\s?going|not|await\\w*|outstanding|delay\\w*|in progress|under\\s?way|draft\\w*|will|to"
                    + " be|due|planned|started|commenced|begun|began|part(?:ly|ially)?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("(?:and|&)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT_FOLLOWS = Pattern.compile("\\s*(?:$|[\\n.,;:(–—-]).*", Pattern.DOTALL);

    static CompletionReading of(String cell) {
        String text = Wording.tidy(cell);
        CompletionReading steps = ofSteps(text);
        if (steps != null) {
            return steps;
        }
        Cursor cursor = new Cursor(text);
        LocalDate commenced = cursor.take(COMMENCED) == null ? null : cursor.takeDay();
        if (commenced == null) {
            cursor.at = 0;
        } else {
            cursor.phrase = null;
            cursor.take(SEPARATOR);
        }
        return afterStart(text, cursor, commenced);
    }

    /** Where each line gives the status of one numbered or lettered step: complete if all are, partly if some are. */
    private static @Nullable CompletionReading ofSteps(String text) {
        List<String> lines = Wording.lines(text);
        if (lines.size() < 2 || lines.size() > MOST_STEPS) {
            return null;
        }
        List<CompletionReading> steps = new ArrayList<>();
        for (String line : lines) {
            Matcher step = STEP.matcher(line);
            CompletionReading reading = step.matches() ? of(step.group(1)) : null;
            if (reading == null || reading.raw.isEmpty() || !reading.rest.isEmpty()) {
                return null;
            }
            steps.add(reading);
        }
        CompletionReading last = steps.stream()
                .filter(step -> step.day != null)
                .max(Comparator.comparing(step -> Objects.requireNonNull(step.day)))
                .orElse(steps.getLast());
        boolean all = steps.stream().allMatch(step -> step.stated.isComplete());
        boolean some = steps.stream().anyMatch(step -> step.stated.isComplete());
        boolean begun = steps.stream().anyMatch(step -> step.stated != Stated.NOTHING);
        Stated stated = all ? Stated.COMPLETE : some ? Stated.PARTLY_COMPLETE : begun ? Stated.ONGOING : Stated.NOTHING;
        return new CompletionReading(stated, text, last.day, last.precision, null, null, "");
    }

    private static CompletionReading afterStart(String text, Cursor cursor, @Nullable LocalDate commenced) {
        int from = cursor.at;
        Matcher superseded = cursor.take(SUPERSEDED);
        if (superseded != null) {
            return cursor.reading(
                    Stated.SUPERSEDED, commenced, superseded.group(1).strip());
        }
        Matcher status = cursor.take(STATUS);
        if (status == null) {
            return withoutStatusWord(text, cursor, commenced);
        }
        Stated stated = stated(status);
        boolean more = stated == Stated.COMPLETE && cursor.take(AND_ONGOING) != null;
        boolean dated = cursor.takeDay() != null;
        more |= stated == Stated.COMPLETE && cursor.take(AND_ONGOING) != null;
        if (stated == Stated.COMPLETE && !more && cursor.take(AFTER_ALL_NOT) != null) {
            return cursor.reading(Stated.NOT_PROGRESSED, commenced, null);
        }
        if (!more && !dated && !TEXT_FOLLOWS.matcher(text.substring(cursor.at)).matches()) {
            cursor.at = from; // "Completed the audit in June" is a sentence, no status
            return withoutStatusWord(text, cursor, commenced);
        }
        return cursor.reading(more ? Stated.COMPLETE_ONGOING : stated, commenced, null);
    }

    private static Stated stated(Matcher status) {
        if (status.group("open") != null) {
            return Stated.NOTHING;
        }
        if (status.group("declined") != null) {
            return Stated.NOT_PROGRESSED;
        }
        if (status.group("partly") != null) {
            return Stated.PARTLY_COMPLETE;
        }
        return status.group("complete") != null || status.group("yes") != null ? Stated.COMPLETE : Stated.ONGOING;
    }

    /** A day alone on the first line is the day of completion; a start without an end is ongoing. */
    private static CompletionReading withoutStatusWord(String text, Cursor cursor, @Nullable LocalDate commenced) {
        String line = text.substring(cursor.at).lines().findFirst().orElse("").strip();
        List<DatePhrase> phrases = DateReading.find(line);
        boolean onlyDay = phrases.size() == 1
                && phrases.getFirst().isReadable()
                && phrases.getFirst().in(line).length() == line.length();
        if (onlyDay) {
            cursor.takeDay();
            return cursor.reading(Stated.COMPLETE, commenced, null);
        }
        if (commenced != null) {
            return cursor.reading(Stated.ONGOING, commenced, null);
        }
        return new CompletionReading(Stated.NOTHING, "", null, Precision.NONE, null, null, text);
    }

    /** The status that stands beside a colour, "Green – complete"; nothing where the colour is all; any other text as it is. */
    static String besideColour(String text) {
        if (!RatingReading.isAllRatings(text)) {
            return text;
        }
        String reason = RatingReading.all(text).getLast().reason();
        return reason == null || of(reason).stated == Stated.NOTHING ? "" : reason;
    }

    /**
     * What a cell says that begins with a day and tells of something done: "January 2025. The strategy was agreed." None where it
     * begins otherwise, or speaks of something that is still to come.
     */
    static @Nullable CompletionReading dayFirst(String cell) {
        String text = Wording.tidy(cell);
        Cursor cursor = new Cursor(text);
        LocalDate day = cursor.takeDay();
        boolean told = day != null
                && AFTER_DAY.matcher(text).region(cursor.at, text.length()).lookingAt();
        return told && !STILL_OPEN.matcher(text).find() ? cursor.reading(Stated.COMPLETE, null, null) : null;
    }

    boolean isBlank() {
        return raw.isEmpty() && rest.isEmpty();
    }

    /** Whether all that was read is a day, without a word of status. */
    boolean isDayAlone() {
        return stated == Stated.COMPLETE && day != null && !STATUS.matcher(raw).find();
    }

    /** The same as if no status had been read. */
    CompletionReading butUnread() {
        return new CompletionReading(Stated.NOTHING, "", null, Precision.NONE, null, null, (raw + "\n" + rest).strip());
    }

    CompletionReading butWithoutRest() {
        return new CompletionReading(stated, raw, day, precision, commenced, supersededBy, "");
    }

    /** The same with another status and day; the words that give the day are added to its own. */
    CompletionReading but(Stated other, CompletionReading dayFrom) {
        return new CompletionReading(
                other,
                dayFrom == this ? raw : (raw + "\n" + dayFrom.raw).strip(),
                dayFrom.day,
                dayFrom.precision,
                commenced,
                supersededBy,
                rest);
    }

    private static final class Cursor {

        private final String text;
        private int at;
        private @Nullable DatePhrase phrase;

        Cursor(String text) {
            this.text = text;
        }

        @Nullable
        Matcher take(Pattern pattern) {
            Matcher matcher = pattern.matcher(text).region(at, text.length());
            matcher.useTransparentBounds(true);
            if (!matcher.lookingAt()) {
                return null;
            }
            at = matcher.end();
            return matcher;
        }

        /**
         * Takes the date that comes next, with the words that introduce it; none where none does. A date on the next line counts
         * when it is alone there, and no date that heads what follows it with a colon.
         */
        @Nullable
        LocalDate takeDay() {
            Matcher before = BEFORE_DAY.matcher(text).region(at, text.length());
            int start = before.lookingAt() ? before.end() : at;
            DatePhrase found = DateReading.at(text, start);
            if (found == null || !found.isReadable() || !isDayOfStatus(found)) {
                return null;
            }
            phrase = found;
            at = found.end();
            take(CLOSING);
            return found.day();
        }

        private boolean isDayOfStatus(DatePhrase found) {
            boolean onNextLine = text.substring(at, found.start()).contains("\n");
            String after =
                    text.substring(found.end()).lines().findFirst().orElse("").strip();
            return onNextLine ? after.isEmpty() || after.equals(".") : !after.startsWith(":");
        }

        CompletionReading reading(Stated stated, @Nullable LocalDate commenced, @Nullable String supersededBy) {
            String raw = text.substring(0, at).strip();
            take(SEPARATOR);
            if (stated == Stated.COMPLETE_ONGOING) {
                take(AND);
            }
            DatePhrase day = phrase;
            return new CompletionReading(
                    stated,
                    raw,
                    day == null ? null : day.day(),
                    day == null ? Precision.NONE : day.precision(),
                    commenced,
                    supersededBy,
                    text.substring(at));
        }
    }
}
