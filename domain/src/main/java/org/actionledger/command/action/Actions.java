package org.actionledger.command.action;

import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;

/** What other decisions need to know of actions. */
public interface Actions {

    /** Whether nothing of it is still to be decided: it is closed, or was withdrawn. An unknown one is refused: {@code ACTION_UNKNOWN}. */
    boolean isAtRest(ActionId action);

    /** Whether the agency leads it, alone or jointly. An unknown one is refused: {@code ACTION_UNKNOWN}. */
    boolean isLedBy(ActionId action, AgencyId agency);
}
