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

/** Words as people write them: any characters, but of the control characters only line breaks and tabs. Kept as given. Null is valid. */
@Documented
@Constraint(validatedBy = ProseCheck.class)
@Target({METHOD, FIELD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Prose {

    /** The most characters (Unicode code points) it may have. */
    int max();

    /** Whether it may be empty or white space alone. */
    boolean mayBeBlank() default false;

    String message() default "is not a text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
