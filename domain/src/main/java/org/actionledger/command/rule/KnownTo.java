package org.actionledger.command.rule;

import org.actionledger.command.refusal.Refusal;
import org.actionledger.events.provenance.Actor;

/** Something that is not there for those whose business it is none: they are answered as if it had never been. */
public interface KnownTo {

    /** By what holds now; whoever decides nothing in any plan is not asked here, but refused for the role. */
    boolean isKnownTo(Actor actor, Leads leads);

    /** How a command to something of this kind that is not there is refused. */
    Refusal unknown();
}
