package org.actionledger.query.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A page of a plan in the order of its recommendations' numbers.
 *
 * @param asOf the point on both clocks it is about
 * @param total how many recommendations there are on all pages
 * @param next where the page after this is; null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PlanPage(
        AsOf asOf,
        ReviewLine review,
        long total,
        List<Plan.Recommendation> recommendations,
        @Nullable String next) {}
