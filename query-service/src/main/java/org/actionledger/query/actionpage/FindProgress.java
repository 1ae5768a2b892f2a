package org.actionledger.query.actionpage;

import org.actionledger.events.action.ActionId;
import org.jspecify.annotations.Nullable;

/**
 * Asks what was told about an action, newest first.
 *
 * @param before only updates with a lower sequence number; none means from the newest on
 * @param limit how many, from 1 to 200
 */
record FindProgress(ActionId action, @Nullable Long before, int limit) {}
