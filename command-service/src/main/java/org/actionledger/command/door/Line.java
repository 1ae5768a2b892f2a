package org.actionledger.command.door;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A name, a number, a label: one line that is not blank, without control characters, and without white space before or after it
 * (which is refused rather than cut off in silence). Null is valid.
 */
@Documented
@Constraint(validatedBy = LineCheck.class)
@Target({METHOD, FIELD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Line {

    /** The most characters (Unicode code points) it may have. */
    int max();

    String message() default "is not a line of text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
