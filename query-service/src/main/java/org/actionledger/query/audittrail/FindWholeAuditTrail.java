package org.actionledger.query.audittrail;

import org.actionledger.events.action.ActionId;
import org.actionledger.query.past.AsOf;

/**
 * Asks for all of a trail at once, to be read away from the screen.
 *
 * @param asOf only what had been recorded and was true
 * @param onlyStatus only the entries with which the action's status became another
 */
record FindWholeAuditTrail(ActionId action, AsOf asOf, boolean onlyStatus) {}
