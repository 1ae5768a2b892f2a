package org.actionledger.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;

/** A test of the event store in Axon Server itself: it can say something only where the tests have one. */
@Tag("events-in-axon-server")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "org.actionledger.platform.testing.AxonServerOfTests#isGiven",
        disabledReason = "tests the event store in Axon Server, and none is given")
public @interface EventsInAxonServer {}
