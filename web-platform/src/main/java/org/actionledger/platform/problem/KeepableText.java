package org.actionledger.platform.problem;

/**
 * Which text can be kept and given back as it was: PostgreSQL keeps no NUL character, and half of a character that takes two (an unpaired
 * surrogate) no encoding can write.
 */
public final class KeepableText {

    private KeepableText() {}

    public static boolean is(String text) {
        return text.indexOf('\0') < 0 && !isTorn(text);
    }

    /** Whether there is half of a character in it. */
    public static boolean isTorn(String text) {
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
}
