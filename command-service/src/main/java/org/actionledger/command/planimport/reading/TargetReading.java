package org.actionledger.command.planimport.reading;

import static org.actionledger.command.planimport.reading.Flag.Reason.TARGET_DOUBTFUL;
import static org.actionledger.command.planimport.reading.Flag.Reason.TARGET_HOLDS_PROGRESS;
import static org.actionledger.command.planimport.reading.Flag.Reason.TARGET_REVISED;
import static org.actionledger.command.planimport.reading.Flag.Reason.TARGET_UNREAD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionledger.events.action.Precision;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.action.TargetKind;
import org.jspecify.annotations.Nullable;

/**
 * The target dates of a cell, one or more a line. A line that cannot be read stays as it is, kind {@code UNKNOWN}, and is flagged.
 *
 * @param targets labelled "a" in {@code part} or "1" in {@code step} where the line is
 * @param done what the cell tells as done on days of the past: a line that says so with a colon, and the dates below it
 */
record TargetReading(List<TargetDate> targets, List<Update> done) {

    private static final int LONGEST_LINE = 1_000;

    private static final Pattern LABEL = Pattern.compile("\\(?(?:([a-z])[).:]\\s+|(\\d{1,2})[):]\\s+(?=\\D))(.+)");
    private static final Pattern NO_TARGET = Pattern.compile("[-–—]*");
    private static final Pattern IN_ORDER = Pattern.compile("(\\d{1,2})\\.\\s+(.+)");
    private static final Pattern TIME = Pattern.compile("[T\\s]+\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?\\b");
    private static final Pattern REVISED = Pattern.compile(
            "[\\s,;(–—-]*(?:now|(?:date\\s+)?(?:revised|extended|changed|moved|amended|updated|slipped|delayed|deferred|postponed))\\s*(?:to|until|:)?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REPLACED = Pattern.compile(
            "[\\s,;(–—-]*(?:(?:changed|revised|extended|moved|amended|updated)\\s+from|was|original(?:ly)?|previous(?:ly)?|formerly)\\s*:?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSING = Pattern.compile("[\\s).]*");
    private static final Pattern THEN = Pattern.compile(
            "(.+?)(?:\\s*[,;]\\s*(?:and\\s+)?(?:then\\s+)?|\\s+(?:and\\s+)?then\\s+)(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_END = Pattern.compile(
            "(?:(?:by|before|in|during|until)\\s+)?(?:the\\s+)?(?:end\\s+(?:of\\s+)?)?(?:the\\s+)?(?:fy\\s*|financial\\s+)?(?:year\\s+)?(\\S+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ANNOUNCED = Pattern.compile(
            ".*\\b(?:on|by|before|until|for|in|due|is)\\s+(?:the\\s+)?(?:end\\s+of\\s+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_RANGE = Pattern.compile("\\s*(?:to|until|till|-|–|—)\\s*");

    static TargetReading of(String cell, Marker marker) {
        List<TargetDate> targets = new ArrayList<>();
        List<Update> done = new ArrayList<>();
        String heading = null;
        if (NO_TARGET.matcher(cell.strip()).matches()) {
            return new TargetReading(List.of(), List.of());
        }
        boolean inOrder = isNumberedInOrder(Wording.lines(cell));
        for (String line : Wording.tidy(cell).lines().map(String::strip).toList()) {
            List<DatePhrase> phrases = line.length() > LONGEST_LINE ? List.of() : DateReading.find(line);
            if (heading != null && phrases.size() == 1 && isOnlyDates(line, phrases)) {
                done.add(Update.of(heading + " " + line, phrases.getFirst().day()));
            } else if (line.endsWith(":") && phrases.isEmpty() && TargetWords.isPast(Wording.fold(line))) {
                heading = line;
                marker.flag(TARGET_HOLDS_PROGRESS, "“" + line + "” and the dates below it are taken as progress.");
            } else {
                heading = null;
                if (!line.isEmpty()) {
                    targets.addAll(inOrder ? numbered(line, marker) : labelled(line, marker));
                }
            }
        }
        return new TargetReading(List.copyOf(targets), List.copyOf(done));
    }

    /** Whether the lines begin with "1.", "2." and so on, so that the numbers count steps and are no days. */
    private static boolean isNumberedInOrder(List<String> lines) {
        for (int step = 0; step < lines.size(); step++) {
            if (!lines.get(step).startsWith(step + 1 + ". ")) {
                return false;
            }
        }
        return lines.size() > 1;
    }

    private static List<TargetDate> numbered(String line, Marker marker) {
        Matcher numbered = IN_ORDER.matcher(line);
        return numbered.matches()
                ? belonging(line(numbered.group(2), line, marker), null, numbered.group(1))
                : labelled(line, marker);
    }

    private static List<TargetDate> labelled(String line, Marker marker) {
        if (line.length() > LONGEST_LINE) {
            marker.flag(TARGET_UNREAD, "The line is too long to be a target date.");
            return List.of(TargetDate.unread(line));
        }
        Matcher label = LABEL.matcher(line);
        if (!label.matches()) {
            return line(line, line, marker);
        }
        return belonging(line(label.group(3), line, marker), label.group(1), label.group(2));
    }

    private static List<TargetDate> belonging(List<TargetDate> targets, @Nullable String part, @Nullable String step) {
        return targets.stream()
                .map(target ->
                        new TargetDate(target.raw(), target.dueBy(), target.precision(), target.kind(), part, step))
                .toList();
    }

    private static List<TargetDate> line(String text, String raw, Marker marker) {
        if (TargetWords.isNotApplicable(Wording.fold(text))) {
            return List.of(target(raw, null, TargetKind.NOT_APPLICABLE));
        }
        Matcher then = THEN.matcher(text);
        if (then.matches() && TargetWords.isRecurring(Wording.fold(then.group(2)))) {
            List<TargetDate> first = dates(then.group(1), raw, marker);
            if (first != null) {
                List<TargetDate> both = new ArrayList<>(first);
                both.add(target(then.group(2), only(DateReading.find(then.group(2))), TargetKind.RECURRING));
                return both;
            }
        }
        List<TargetDate> dates = dates(text, raw, marker);
        return dates != null ? dates : List.of(sentence(text, raw, marker));
    }

    /** The targets of a text that says dates and nothing more; none where it says anything else. */
    private static @Nullable List<TargetDate> dates(String text, String raw, Marker marker) {
        List<DatePhrase> phrases = DateReading.find(text);
        Matcher yearEnd = YEAR_END.matcher(text);
        if (phrases.isEmpty() && yearEnd.matches()) {
            DatePhrase year = DateReading.wholly(yearEnd.group(1));
            return year == null ? null : List.of(due(raw, year, marker));
        }
        if (phrases.isEmpty() || !phrases.stream().allMatch(DatePhrase::isReadable)) {
            return null;
        }
        String around = Wording.fold(TIME.matcher(around(text, phrases)).replaceAll(" "));
        DatePhrase revised = revised(text, phrases);
        if (revised != null) {
            marker.flag(TARGET_REVISED, "“" + raw + "” is read as due by " + revised.day() + ".");
            return List.of(target(raw, revised, TargetKind.DUE));
        }
        if (isRange(text, phrases) && (TargetWords.isPlain(around) || TargetWords.isStart(around))) {
            return List.of(due(raw, phrases.getLast(), marker));
        }
        if (TargetWords.isPlain(around)) {
            return phrases.stream()
                    .flatMap(phrase -> each(phrases.size() == 1 ? raw : phrase.in(text), phrase, marker))
                    .toList();
        }
        if (TargetWords.isStart(around) && phrases.size() == 1) {
            marker.flag(
                    TARGET_DOUBTFUL,
                    "“" + raw + "” is taken as the start of something ongoing, not as a day it is due by.");
            return List.of(target(raw, phrases.getFirst(), TargetKind.ONGOING));
        }
        return null;
    }

    /** Of two dates the one that counts, where the words between them say that one took the other's place; none otherwise. */
    private static @Nullable DatePhrase revised(String text, List<DatePhrase> phrases) {
        if (phrases.size() != 2
                || !TargetWords.isPlain(
                        Wording.fold(text.substring(0, phrases.getFirst().start())))
                || !CLOSING.matcher(text.substring(phrases.getLast().end())).matches()) {
            return null;
        }
        String between =
                text.substring(phrases.getFirst().end(), phrases.getLast().start());
        if (REVISED.matcher(between).matches()) {
            return phrases.getLast();
        }
        return REPLACED.matcher(between).matches() ? phrases.getFirst() : null;
    }

    private static java.util.stream.Stream<TargetDate> each(String raw, DatePhrase phrase, Marker marker) {
        return phrase.days().size() == 1
                ? java.util.stream.Stream.of(due(raw, phrase, marker))
                : phrase.days().stream()
                        .map(day -> new TargetDate(raw, day, Precision.DAY, TargetKind.DUE, null, null));
    }

    private static TargetDate due(String raw, DatePhrase phrase, Marker marker) {
        if (phrase.doubtful()) {
            marker.flag(TARGET_DOUBTFUL, "“" + raw + "” is read as due by " + phrase.day() + ".");
        }
        return target(raw, phrase, TargetKind.DUE);
    }

    /** A line that is a sentence. It is due on a day only where it announces one day as such, and even then it is flagged. */
    private static TargetDate sentence(String text, String raw, Marker marker) {
        String folded = Wording.fold(text);
        List<DatePhrase> phrases = DateReading.find(text);
        DatePhrase only = only(phrases);
        if (TargetWords.beginsOngoing(folded)) {
            return target(raw, only, TargetKind.ONGOING);
        }
        if (TargetWords.isRecurring(folded)) {
            return target(raw, only, TargetKind.RECURRING);
        }
        if (TargetWords.isPast(folded)) {
            marker.flag(TARGET_HOLDS_PROGRESS, "“" + raw + "” tells of the past; it is no target date.");
            return target(raw, only, TargetKind.UNKNOWN);
        }
        if (TargetWords.isOngoing(folded)) {
            return target(raw, only, TargetWords.isNext(folded) ? TargetKind.RECURRING : TargetKind.ONGOING);
        }
        if (only != null && ANNOUNCED.matcher(text.substring(0, only.start())).matches()) {
            marker.flag(TARGET_DOUBTFUL, "“" + raw + "” is a sentence; the day in it is taken as a target date.");
            return target(raw, only, TargetKind.DUE);
        }
        marker.flag(TARGET_UNREAD, "“" + raw + "” could not be read as a target date.");
        return TargetDate.unread(raw);
    }

    private static @Nullable DatePhrase only(List<DatePhrase> phrases) {
        return phrases.size() == 1 && phrases.getFirst().isReadable() ? phrases.getFirst() : null;
    }

    private static TargetDate target(String raw, @Nullable DatePhrase phrase, TargetKind kind) {
        LocalDate day = phrase == null ? null : phrase.day();
        return new TargetDate(raw, day, phrase == null ? Precision.NONE : phrase.precision(), kind, null, null);
    }

    private static boolean isOnlyDates(String line, List<DatePhrase> phrases) {
        return phrases.getFirst().isReadable()
                && Wording.fold(around(line, phrases)).isEmpty();
    }

    private static boolean isRange(String text, List<DatePhrase> phrases) {
        return phrases.size() == 2
                && BETWEEN_RANGE
                        .matcher(text.substring(
                                phrases.getFirst().end(), phrases.getLast().start()))
                        .matches();
    }

    private static String around(String text, List<DatePhrase> phrases) {
        StringBuilder around = new StringBuilder();
        int from = 0;
        for (DatePhrase phrase : phrases) {
            around.append(text, from, phrase.start()).append(' ');
            from = phrase.end();
        }
        return around.append(text.substring(from)).toString();
    }
}
