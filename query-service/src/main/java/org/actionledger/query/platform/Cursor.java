package org.actionledger.query.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
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

    /** What {@link #after} was given; throws {@link UnusableCursor} when it is none, or of another question. */
    public static List<String> position(String cursor, Record question) {
        byte[] bytes = decode(cursor);
        if (bytes.length < CHECK) {
            throw new UnusableCursor(cursor);
        }
        byte[] body = Arrays.copyOfRange(bytes, CHECK, bytes.length);
        if (!Arrays.equals(check(question, body), 0, CHECK, bytes, 0, CHECK)) {
            throw new UnusableCursor(cursor);
        }
        return List.of(new String(body, UTF_8).split(BETWEEN, -1));
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
