package org.actionledger.command.door;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks what {@link Prose} says. Public, as the validator makes it. */
public class ProseCheck implements ConstraintValidator<Prose, String> {

    private int max;
    private boolean mayBeBlank;

    @Override
    public void initialize(Prose prose) {
        max = prose.max();
        mayBeBlank = prose.mayBeBlank();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        Faults faults = new Faults()
                .longerThan(max, text)
                .broken(text)
                .on(
                        text.chars().anyMatch(ProseCheck::isForbidden),
                        "must not contain control characters other than line breaks and tabs");
        return (mayBeBlank ? faults : faults.blank(text)).none(context);
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
