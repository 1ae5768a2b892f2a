package org.actionledger.command.door;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The {@link Caller} adds something to a thing, and overwrites nothing that another has said: it need not say which version it has seen.
 * If it says one all the same, that is held to.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface InAnyOrder {

    /** Why the order does not matter; a sentence of the description. */
    String value();
}
