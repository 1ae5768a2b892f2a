package org.actionledger.query.agencydashboard.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of what changed between two instants, in the order of the actions' references.
 *
 * @param name of the agency, or the review's or the action's reference
 * @param total how many actions changed, on all pages
 * @param kinds how many of them changed in each way; one that changed in several counts in each
 * @param next where the page after this is; null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ChangesPage(
        String name,
        Instant from,
        Instant to,
        long total,
        Map<ChangeKind, Long> kinds,
        List<Changes.Line> actions,
        @Nullable String next) {}
