package org.actionledger.query.overdue;

import java.util.Locale;
import java.util.regex.Pattern;

/** References in the order people count: "DHR23/5/2" before "DHR23/5/10". */
final class ReferenceOrder {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int WIDTH = 8;

    private ReferenceOrder() {}

    static String of(String reference) {
        return NUMBER.matcher(reference.toLowerCase(Locale.ROOT))
                .replaceAll(number ->
                        "0".repeat(Math.max(0, WIDTH - number.group().length())) + number.group());
    }
}
