package org.actionledger.command.planimport.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/** A scope as plans write it: the word, and nothing else of weight. */
final class ScopeReading {

    private static final Pattern BEGINS = Pattern.compile(
            "\\(\\s*(local|regional|national)(?:\\s+(?:recommendation|level))?\\s*\\)\\s*[:–—-]*\\s*",
            Pattern.CASE_INSENSITIVE);

    private ScopeReading() {}

    /** The scope that begins a recommendation's text in brackets: "(National) The department should …"; none where none does. */
    static @Nullable Scope beginning(String text) {
        Matcher begins = BEGINS.matcher(text);
        return begins.lookingAt() ? of(begins.group(1)) : null;
    }

    /** The text without the scope that begins it. */
    static String withoutBeginning(String text) {
        Matcher begins = BEGINS.matcher(text);
        return begins.lookingAt() && begins.end() < text.length() ? text.substring(begins.end()) : text;
    }

    /** None where the cell says anything else. */
    static @Nullable Scope of(String cell) {
        return switch (Wording.fold(cell)) {
            case "local", "locally" -> Scope.LOCAL;
            case "regional", "regionally" -> Scope.REGIONAL;
            case "national", "nationally" -> Scope.NATIONAL;
            default -> null;
        };
    }
}
