package org.actionledger.query.actionpage;

import org.actionledger.events.action.ActionId;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Asks what was told about an action, newest first.
 *
 * @param asOf as it was then; only those that had been recorded and were true
 * @param before only updates with a lower sequence number; none means from the newest on
 * @param limit how many at most
 */
record FindProgress(ActionId action, AsOf asOf, @Nullable Long before, int limit) {}
