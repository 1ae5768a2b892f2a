package org.actionledger.command.planimport.reading;

import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/** A scope as plans write it: the word, and nothing else of weight. */
final class ScopeReading {

    private ScopeReading() {}

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
