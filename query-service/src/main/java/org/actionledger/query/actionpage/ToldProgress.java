package org.actionledger.query.actionpage;

import java.util.List;
import org.actionledger.events.action.ActionId;

/**
 * What was told about an action, newest first.
 *
 * @param total how many updates there are altogether
 * @param more whether there are older ones than these
 */
record ToldProgress(ActionId actionId, long total, List<ProgressUpdate> updates, boolean more) {}
