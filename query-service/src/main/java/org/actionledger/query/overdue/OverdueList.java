package org.actionledger.query.overdue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A page of the overdue list.
 *
 * @param asOf the day it is about, and by what was known when
 * @param total how many actions there are on all pages
 * @param next where the page after this is; null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record OverdueList(
        AsOf asOf,
        long total,
        List<OverdueAction> actions,
        @Nullable String next) {}
