package org.actionledger.platform.repetition;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** SHA-256 of several things, each with its length before it, so that none runs into the next. */
class Digest {

    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nothing is another thing than an empty text. */
    Digest add(@Nullable String text) {
        if (text == null) {
            sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(-1).flip());
            return this;
        }
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Digest add(byte[] bytes) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).flip());
        sha256.update(bytes);
        return this;
    }

    byte[] end() {
        return sha256.digest();
    }
}
