package org.actionledger.query.actionpage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionledger.events.action.ActionId;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was told about an action, newest first.
 *
 * @param total how many updates there are on all pages
 * @param next where the page after this is; null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProgressPage(
        ActionId actionId,
        long total,
        List<ProgressUpdate> updates,
        @Nullable String next) {}
