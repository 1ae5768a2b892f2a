package org.actionledger.query.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A page of reviews in the order of their references.
 *
 * @param asOf the point on both clocks it is about
 * @param total how many there are on all pages
 * @param next where the page after this is; null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReviewList(
        AsOf asOf,
        long total,
        List<ReviewLine> reviews,
        @Nullable String next) {}
