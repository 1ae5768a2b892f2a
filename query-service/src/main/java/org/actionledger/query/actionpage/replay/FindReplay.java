package org.actionledger.query.actionpage.replay;

import org.actionledger.events.action.ActionId;

/**
 * Asks for an action to be made again from its events.
 *
 * @param allStates whether the state after each event is wanted in full
 */
record FindReplay(ActionId action, Stop stop, boolean allStates) {}
