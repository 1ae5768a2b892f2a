package org.actionledger.events;

import java.util.UUID;

/** What machines know a thing by: a UUID, version 7, written as its 36-character text. */
public interface Id {

    UUID value();

    /**
     * Reads a UUID's 36-character text. {@link UUID#fromString} alone would make one of {@code 1-1-1-1-1} too.
     *
     * @throws IllegalArgumentException when it is none
     */
    static UUID read(String text) {
        if (text.length() != 36 || text.charAt(8) != '-' || text.charAt(13) != '-' || text.charAt(18) != '-') {
            throw new IllegalArgumentException(
                    "An id has 36 characters, as 01890a5d-ac96-774b-bcce-b302099a8057: " + text);
        }
        return UUID.fromString(text);
    }
}
