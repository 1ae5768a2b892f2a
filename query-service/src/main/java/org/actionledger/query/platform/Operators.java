package org.actionledger.query.platform;

import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;

/** Who may see to projections. */
final class Operators {

    private Operators() {}

    static void only(Actor actor) {
        if (actor.role() != Role.OPERATOR) {
            throw Declined.onlyOperators();
        }
    }
}
