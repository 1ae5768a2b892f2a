package org.actionledger.query.audittrail;

import org.actionledger.events.action.ActionId;

/**
 * Asks for all of a trail at once, to be read away from the screen.
 *
 * @param onlyStatus only the entries with which the action's status became another
 */
record FindWholeAuditTrail(ActionId action, boolean onlyStatus) {}
