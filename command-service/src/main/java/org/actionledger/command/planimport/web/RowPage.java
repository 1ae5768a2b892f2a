package org.actionledger.command.planimport.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionledger.command.planimport.draft.DraftRow;
import org.jspecify.annotations.Nullable;

/**
 * Some of a plan's rows, in their order.
 *
 * @param next where to begin the next page; left out where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RowPage(List<DraftRow> rows, @Nullable Integer next) {

    /** {@code found} may be one row more than are wanted, which then begins the next page. */
    static RowPage of(List<DraftRow> found, int limit) {
        return found.size() <= limit
                ? new RowPage(found, null)
                : new RowPage(found.subList(0, limit), found.get(limit).row());
    }
}
