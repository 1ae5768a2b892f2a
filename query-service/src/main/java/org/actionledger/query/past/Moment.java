package org.actionledger.query.past;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Reads an instant that somebody wrote: with an offset, with a time zone in brackets, or with both. */
public final class Moment {

    private static final String EXAMPLE = "2026-03-31T09:30:00Z or 2026-03-31T10:30[Europe/London]";

    /** Outside of these no calendar and no database follows. */
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2199-12-31T23:59:59Z");

    private static final Pattern PARTS = Pattern.compile("([^\\[]+)(?:\\[(.*)])?");

    private final String parameter;
    private final String text;

    private Moment(String parameter, String text) {
        this.parameter = parameter;
        this.text = text;
    }

    /** Refuses what is none with what would be right. */
    public static Instant read(String parameter, String text) {
        return new Moment(parameter, text).read();
    }

    private Instant read() {
        Instant instant = written();
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw wrong("must be an instant between " + FIRST + " and " + LAST);
        }
        return instant;
    }

    private Instant written() {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw wrong("must be an instant, as " + EXAMPLE);
        }
        ZoneId zone = zone(parts.group(2));
        return switch (time(parts.group(1))) {
            case OffsetDateTime exact -> exact.toInstant();
            case LocalDateTime local when zone != null -> local.atZone(zone).toInstant();
            default -> throw wrong("must say its offset or time zone too, as " + EXAMPLE);
        };
    }

    private @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw wrong("names a time zone that there is not; it must be one as Europe/London or UTC");
        }
    }

    private TemporalAccessor time(String written) {
        try { // a plus sign that nobody encoded arrives as a space
            return DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    written.replace(' ', '+'), OffsetDateTime::from, LocalDateTime::from);
        } catch (DateTimeException unreadable) {
            throw wrong("must be an instant, as " + EXAMPLE);
        }
    }

    private InvalidRequest wrong(String right) {
        return new InvalidRequest(List.of(new FieldProblem(parameter, right, text)));
    }
}
