package org.actionledger.query.audittrail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionledger.events.action.ActionId;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A page of an action's trail, in the order in which its entries were recorded.
 *
 * @param asOf the point on both clocks it is about
 * @param reference what people call the action
 * @param total how many entries there are on all pages
 * @param next where the page after this is; null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuditTrailPage(
        AsOf asOf,
        ActionId actionId,
        String reference,
        long total,
        List<AuditTrail.Line> entries,
        @Nullable String next) {}
