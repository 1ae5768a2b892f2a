package org.actionledger.command.door;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The fields of the request fit one another, as its {@link Fits#misfits()} says. */
@Documented
@Constraint(validatedBy = FittingCheck.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fitting {

    String message() default "has fields that do not fit one another";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
