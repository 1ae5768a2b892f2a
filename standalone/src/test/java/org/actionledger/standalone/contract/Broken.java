package org.actionledger.standalone.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A value that takes the place of a right one.
 *
 * @param what in a few words
 * @param raw as it is written: JSON in a body, encoded in a path or query
 */
record Broken(String what, byte[] raw, Expected expected) {

    static Broken of(String what, String raw, Expected expected) {
        return new Broken(what, raw.getBytes(UTF_8), expected);
    }

    String text() {
        return new String(raw, UTF_8);
    }
}
