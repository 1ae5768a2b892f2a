package org.actionledger.platform.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.actionledger.events.provenance.Role;

/**
 * The roles that may use a resource's method at all; on the class, those of all its methods that name none of their own. Others are answered
 * 403 before anything is read or looked up. What a role may see or do of the thing itself is decided further in.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    Role[] value();
}
