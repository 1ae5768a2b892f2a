package org.actionledger.command.planimport.draft;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which rows of a draft are wanted. */
public enum RowsOf {
    /** All of them. */
    ANY("true"),
    /** Those that bring an action which the ledger does not have. */
    NEW("effect = 'NEW'"),
    /** Those that say something else of an action. */
    CHANGED("effect = 'CHANGED'"),
    /** Those that say nothing new. */
    SAME("effect = 'SAME'"),
    /** Those of which it cannot be told which action they speak of. */
    UNMATCHED("effect = 'UNMATCHED'"),
    /** Those that a person left out. */
    LEFT_OUT("kind = 'LEFT_OUT'"),
    /** Those that are no actions. */
    ASIDE("kind in ('GUIDANCE', 'HEADINGS', 'GROUP')"),
    /** Those that a person should look at. */
    FLAGGED("flags <> '[]'");

    private final String where;

    RowsOf(String where) {
        this.where = where;
    }

    /** The constant of that name, with hyphens or in upper case; throws {@link IllegalArgumentException} where there is none. */
    public static RowsOf of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String where() {
        return where;
    }

    /** As it is asked for: {@code left-out}. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
