package org.actionledger.benchmarks.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Days as they are written: "1/4/24", and "01/04/2024" as a spreadsheet shows the same day. */
final class Days {

    private static final Pattern DAY = Pattern.compile("0?(\\d{1,2})/0?(\\d{1,2})/(?:20)?(\\d\\d)");

    private Days() {}

    /** The same text, where it is a day with no needless digits. */
    static String written(String text) {
        var day = DAY.matcher(text);
        return day.matches() ? day.group(1) + "/" + day.group(2) + "/" + day.group(3) : text;
    }

    static List<String> written(List<String> texts) {
        return texts.stream().map(Days::written).toList();
    }
}
