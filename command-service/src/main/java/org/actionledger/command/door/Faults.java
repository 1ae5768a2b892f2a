package org.actionledger.command.door;

import jakarta.validation.ConstraintValidatorContext;
import java.util.ArrayList;
import java.util.List;
import org.actionledger.platform.problem.KeepableText;

/** What is wrong with the characters of a text, said all at once. */
final class Faults {

    private final List<String> faults = new ArrayList<>();

    Faults blank(String text) {
        return on(text.isBlank(), "must not be blank");
    }

    Faults longerThan(int max, String text) {
        return on(
                text.length() > max && text.codePointCount(0, text.length()) > max,
                "must have at most " + max + " characters");
    }

    /** Half of a character that takes two: no encoding can write it. */
    Faults broken(String text) {
        return on(KeepableText.isTorn(text), "must not contain half a character (an unpaired surrogate)");
    }

    Faults on(boolean fault, String message) {
        if (fault) {
            faults.add(message);
        }
        return this;
    }

    /** Whether there is none; otherwise each is added to the context as a violation of its own. */
    boolean none(ConstraintValidatorContext context) {
        if (faults.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        faults.forEach(
                fault -> context.buildConstraintViolationWithTemplate(fault).addConstraintViolation());
        return false;
    }
}
