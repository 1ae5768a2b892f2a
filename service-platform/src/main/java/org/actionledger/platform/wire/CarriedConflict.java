package org.actionledger.platform.wire;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Another was faster.
 *
 * @param beginning whether both wanted to begin the same stream
 */
record CarriedConflict(String what, boolean beginning) implements Carried {

    @Override
    public RuntimeException arrived() {
        return beginning ? new AggregateStreamCreationException(what) : new ConcurrencyException(what);
    }
}
