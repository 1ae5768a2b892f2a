package org.actionledger.query.audittrail;

import java.util.List;
import org.actionledger.events.action.ActionId;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * All of a trail. In its entries {@code narrative} is what a progress update told, not where that is.
 *
 * @param point the point on both clocks it is about; null for now
 * @param reference what people call the action
 * @param onlyStatus whether only the changes of status were asked for
 */
record WholeAuditTrail(
        ActionId actionId, @Nullable AsOf point, String reference, boolean onlyStatus, List<AuditTrail.Line> entries) {}
