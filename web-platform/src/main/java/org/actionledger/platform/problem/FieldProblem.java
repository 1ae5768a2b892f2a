package org.actionledger.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it must be.
 *
 * @param field its path in the body ({@code targets[0].kind}), or the name of the parameter or header
 * @param message what would be right
 * @param rejected what was given, where it is short enough to repeat
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldProblem(
        String field, String message, @Nullable Object rejected) {

    private static final int LONGEST = 200;

    public FieldProblem {
        rejected = repeatable(rejected);
    }

    private static @Nullable Object repeatable(@Nullable Object given) {
        return switch (given) {
            case CharSequence text when text.length() <= LONGEST -> text.toString();
            case Number number -> number;
            case Boolean truth -> truth;
            case null, default -> null;
        };
    }
}
