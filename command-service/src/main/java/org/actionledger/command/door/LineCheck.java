package org.actionledger.command.door;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks what {@link Line} says. Public, as the validator makes it. */
public class LineCheck implements ConstraintValidator<Line, String> {

    private int max;

    @Override
    public void initialize(Line line) {
        max = line.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null
                || new Faults()
                        .blank(text)
                        .longerThan(max, text)
                        .broken(text)
                        .on(
                                text.chars().anyMatch(Character::isISOControl),
                                "must be one line without control characters")
                        .on(!text.isBlank() && !text.equals(text.strip()), "must not begin or end with white space")
                        .none(context);
    }
}
