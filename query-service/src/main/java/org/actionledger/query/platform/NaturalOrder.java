package org.actionledger.query.platform;

import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers and references in the order people count: 1, 2, 10, 10a; "DHR23/5/2" before "DHR23/5/10". */
public final class NaturalOrder {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int WIDTH = 8;

    private NaturalOrder() {}

    /** A text whose order, byte by byte, is the order people expect of {@code text}. */
    public static String of(String text) {
        return NUMBER.matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(number ->
                        "0".repeat(Math.max(0, WIDTH - number.group().length())) + number.group());
    }
}
