package org.actionledger.query.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an endpoint whose every reading is recorded: who, when, from which client, what, with which outcome. What cannot be recorded is
 * not answered.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AuditedRead {

    ReadKind value();

    /** The variable of the path that holds the id of what is read. */
    String of() default "id";

    /** The parameters, and other variables of the path, that are recorded with it. They must not take free text; what is not a short plain word is left out all the same. */
    String[] parameters() default {};

    /** Where a question has one of these parameters, it is about one agency or plan and is not recorded. */
    String[] unlessNarrowedBy() default {};
}
