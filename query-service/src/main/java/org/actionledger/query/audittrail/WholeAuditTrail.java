package org.actionledger.query.audittrail;

import java.util.List;
import org.actionledger.events.action.ActionId;

/**
 * All of a trail. In its entries {@code narrative} is what a progress update told, not where that is.
 *
 * @param reference what people call the action
 * @param onlyStatus whether only the changes of status were asked for
 */
record WholeAuditTrail(ActionId actionId, String reference, boolean onlyStatus, List<AuditTrail.Line> entries) {}
