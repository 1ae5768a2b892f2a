package org.actionledger.query.agencies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A page of agencies in the order of their names.
 *
 * @param asOf the point on both clocks it is about
 * @param total how many there are on all pages
 * @param next where the page after this is; null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AgencyList(
        AsOf asOf,
        long total,
        List<FoundAgencies.Line> agencies,
        @Nullable String next) {}
