package org.actionledger.command.planimport.difference;

import org.actionledger.events.action.ActionId;

/** An action of the review of which no row speaks; an import leaves it alone. */
public record NotInFile(ActionId actionId, String reference, String description) {}
