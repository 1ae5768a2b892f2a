package org.actionledger.platform.consistency;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A place in the event store, as a write answers it and a question brings it: 16 letters, digits, hyphens and underscores, of which a
 * client need not know what they mean. It proves nothing and hides nothing; a sum only tells it from what is none.
 *
 * @param place of the last event that must have been seen; from 0, where none must
 */
public record ConsistencyToken(long place) {

    public static final String HEADER = "Consistency-Token";

    /** As a regular expression. */
    public static final String FORM = "[A-Za-z0-9_-]{16}";

    private static final Pattern WELL_FORMED = Pattern.compile(FORM);
    private static final int BYTES = Long.BYTES + Integer.BYTES;

    /** The token of that text; none where it is not one that was ever given out. */
    public static Optional<ConsistencyToken> read(String text) {
        if (!WELL_FORMED.matcher(text).matches()) {
            return Optional.empty();
        }
        ConsistencyToken token = new ConsistencyToken(
                ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)).getLong());
        return token.place >= 0 && token.text().equals(text) ? Optional.of(token) : Optional.empty();
    }

    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).putLong(place);
        CRC32C sum = new CRC32C();
        sum.update(bytes.array(), 0, Long.BYTES);
        bytes.putInt((int) sum.getValue());
        return Base64.getUrlEncoder().encodeToString(bytes.array());
    }
}
