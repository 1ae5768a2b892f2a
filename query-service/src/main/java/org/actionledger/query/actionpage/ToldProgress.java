package org.actionledger.query.actionpage;

import java.util.List;
import org.actionledger.events.action.ActionId;
import org.actionledger.query.export.PageOfRows;
import org.jspecify.annotations.Nullable;

/**
 * What was told about an action, newest first.
 *
 * @param total how many updates there are altogether
 * @param more whether there are older ones than these
 */
record ToldProgress(ActionId actionId, long total, List<ProgressUpdate> updates, boolean more)
        implements PageOfRows<ProgressUpdate, Long> {

    @Override
    public List<ProgressUpdate> rows() {
        return updates;
    }

    @Override
    public @Nullable Long last() {
        return more ? updates.getLast().sequence() : null;
    }
}
