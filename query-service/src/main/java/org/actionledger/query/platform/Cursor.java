package org.actionledger.query.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.actionledger.platform.problem.InvalidRequest;

/**
 * Where the next page of a list begins, as opaque text. It belongs to one question (filters and order): read with another one it is
 * refused, as is one that was altered. It holds nothing that its bearer has not seen, so it needs no secret, and any instance reads it.
 */
public final class Cursor {

    private static final int CHECK = 8;
    private static final String BETWEEN = "\u001f";

    private Cursor() {}

    /** The cursor of a page that begins after the row with these values of the columns it is sorted by. */
    public static String after(Record question, List<String> position) {
        byte[] body = String.join(BETWEEN, position).getBytes(UTF_8);
        byte[] cursor = ByteBuffer.allocate(CHECK + body.length)
                .put(check(question, body))
                .put(body)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /**
     * What is made of the values that {@link #after} was given; throws {@link UnusableCursor} when it is none, or of another question.
     * Anybody can make one up that belongs to the question: what cannot be read is none.
     *
     * @param reading may throw whatever reading texts and counting them throws
     */
    public static <T> T position(String cursor, Record question, Function<List<String>, T> reading) {
        try {
            return reading.apply(values(cursor, question));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException unreadable) {
            throw new UnusableCursor(cursor);
        }
    }

    /** A day in a cursor; throws {@link DateTimeException} for none, or one that the database could not keep. */
    public static LocalDate day(String text) {
        return inTheCalendar(LocalDate.parse(text));
    }

    /** An instant in a cursor, likewise. */
    public static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        inTheCalendar(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant;
    }

    private static LocalDate inTheCalendar(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException(day + " is not in the years 1 to 9999");
        }
        return day;
    }

    private static List<String> values(String cursor, Record question) {
        byte[] bytes = decode(cursor);
        if (bytes.length < CHECK) {
            throw new UnusableCursor(cursor);
        }
        byte[] body = Arrays.copyOfRange(bytes, CHECK, bytes.length);
        if (!Arrays.equals(check(question, body), 0, CHECK, bytes, 0, CHECK)) {
            throw new UnusableCursor(cursor);
        }
        String values = new String(body, UTF_8);
        if (values.indexOf('\0') >= 0) { // no database could look for it
            throw new UnusableCursor(cursor);
        }
        return List.of(values.split(BETWEEN, -1));
    }

    /** For a cursor whose content does not go with the rest of the request. */
    public static InvalidRequest unusable(String cursor) {
        return new UnusableCursor(cursor);
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw new UnusableCursor(cursor);
        }
    }

    private static byte[] check(Record question, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(question.toString().getBytes(UTF_8));
            return Arrays.copyOf(digest.digest(body), CHECK);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
