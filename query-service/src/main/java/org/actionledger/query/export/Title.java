package org.actionledger.query.export;

import java.util.List;
import java.util.stream.Stream;
import org.actionledger.query.past.AsOf;

/**
 * What a file is about.
 *
 * @param text "Overdue actions"
 * @param about sentences that say more, such as which point in time it shows
 * @param fileName without ending
 */
public record Title(String text, List<String> about, String fileName) {

    /** Of a point on both clocks, which the file tells by its name too where that is not now. */
    public static Title of(String text, AsOf point, boolean now, String fileName) {
        return new Title(text, List.of(point.sentence()), plain(fileName) + (now ? "" : point.fileSuffix()));
    }

    /** With one more sentence, before the others. */
    public Title with(String sentence) {
        return new Title(
                text, Stream.concat(Stream.of(sentence), about.stream()).toList(), fileName);
    }

    /** What cannot stand in the name of a file everywhere becomes a hyphen. */
    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]+", "-");
    }
}
