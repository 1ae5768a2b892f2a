package org.actionledger.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledIf;

/** A test of the event store in PostgreSQL itself: it says nothing where the tests have an Axon Server. */
@Tag("events-in-postgresql")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@DisabledIf(
        value = "org.actionledger.platform.testing.AxonServerOfTests#isGiven",
        disabledReason = "tests the event store in PostgreSQL, and an Axon Server is given")
public @interface EventsInPostgres {}
