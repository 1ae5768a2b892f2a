package org.actionledger.command.action;

import org.actionledger.events.action.ActionId;

/** What other decisions need to know of actions. */
public interface Actions {

    /** Whether it is closed; an unknown one is refused: {@code ACTION_UNKNOWN}. */
    boolean isClosed(ActionId action);
}
