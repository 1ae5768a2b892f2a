package org.actionledger.query.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.export.WholeList;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.plan.FindPlan.Place;
import org.actionledger.query.platform.Cursor;
import org.actionledger.query.platform.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a plan.
 *
 * @param limit how many recommendations
 * @param cursor from the answer before
 */
record PlanRequest(
        @Nullable @Min(1) @Max(PageSize.MAX) Integer limit,
        @Nullable String cursor) {

    /** What a cursor belongs to. */
    private record Question(ReviewId planOf) {}

    FindPlan question(ReviewId review, AsOf asOf) {
        return new FindPlan(review, asOf, after(review), PageSize.of(limit));
    }

    /** For all at once. */
    static FindPlan whole(ReviewId review, AsOf asOf) {
        return new FindPlan(review, asOf, null, WholeList.MOST);
    }

    /** The cursor of the page after this answer; null where it is the last. */
    @Nullable
    String next(Plan answer) {
        return answer.last() == null
                ? null
                : Cursor.after(
                        new Question(answer.review().reviewId()),
                        List.of(
                                answer.last().numberOrder(),
                                answer.last().recommendationId().toString()));
    }

    private @Nullable Place after(ReviewId review) {
        return cursor == null
                ? null
                : Cursor.position(
                        cursor,
                        new Question(review),
                        place -> new Place(place.get(0), RecommendationId.of(place.get(1))));
    }
}
