package org.actionledger.platform.processing;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.springframework.dao.TransientDataAccessException;

/** Makes an event that could not be handled a dead letter, and counts how often it was tried. */
public final class Attempts implements EnqueuePolicy<EventMessage<?>> {

    private static final String COUNT = "attempts";

    Attempts() {}

    /** How often it was tried; 0 of one that merely waits behind another. */
    public static int of(DeadLetter<? extends EventMessage<?>> letter) {
        return Integer.parseInt(String.valueOf(letter.diagnostics().getOrDefault(COUNT, "0")));
    }

    /** Throws a failure that will pass, such as a deadlock, since that is not the event's fault. */
    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
        if (failure instanceof TransientDataAccessException passing) {
            throw passing;
        }
        return Decisions.enqueue(
                ThrowableCause.truncated(failure),
                tried -> tried.diagnostics().and(COUNT, Integer.toString(of(tried) + 1)));
    }
}
