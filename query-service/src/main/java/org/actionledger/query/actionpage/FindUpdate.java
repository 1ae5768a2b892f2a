package org.actionledger.query.actionpage;

import org.actionledger.events.action.ActionId;

/** Asks for the progress update with that number in the action's stream of events. */
record FindUpdate(ActionId action, long sequence) {}
