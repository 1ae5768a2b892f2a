package org.actionledger.command.planimport.difference;

import java.util.List;
import org.actionledger.command.planimport.standing.StandingAction;

/** Of which action a row speaks. */
sealed interface Match {

    /** Of one that the ledger has. */
    record Same(StandingAction action) implements Match {}

    /** Of one that the ledger has not. */
    record New() implements Match {}

    /** Of none: it names a recommendation that nothing answers yet. */
    record NoAction() implements Match {}

    /** It may be one of these, or none; the likeliest first. */
    record Uncertain(List<StandingAction> candidates) implements Match {}
}
