package org.actionledger.query.audittrail;

import org.actionledger.events.action.ActionId;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Asks how an action came to be as it is.
 *
 * @param asOf only what had been recorded and was true
 * @param onlyStatus only the entries with which the action's status became another
 * @param after only entries with a higher sequence number; none means from the first on
 * @param limit how many, from 1 to 200
 */
record FindAuditTrail(
        ActionId action,
        AsOf asOf,
        boolean onlyStatus,
        @Nullable Long after,
        int limit) {}
