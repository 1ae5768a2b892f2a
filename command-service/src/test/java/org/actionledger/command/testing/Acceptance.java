package org.actionledger.command.testing;

import org.actionledger.command.platform.Receipt;
import org.actionledger.events.provenance.Actor;

/** Whatever takes commands that must be accepted. */
@FunctionalInterface
public interface Acceptance {

    Receipt accept(Object command, Actor actor);
}
