package org.actionledger.query.plan;

import java.util.List;
import org.actionledger.query.export.PageOfRows;
import org.jspecify.annotations.Nullable;

/**
 * Reviews that were asked for.
 *
 * @param total how many there are altogether
 * @param last the place of the last of these, if there are more
 */
record FoundReviews(long total, List<ReviewLine> reviews, FindReviews.@Nullable Place last)
        implements PageOfRows<ReviewLine, FindReviews.Place> {

    @Override
    public List<ReviewLine> rows() {
        return reviews;
    }
}
