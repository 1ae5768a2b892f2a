package org.actionledger.query.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.plan.FindReviews.Place;
import org.actionledger.query.platform.Cursor;
import org.actionledger.query.platform.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the list of reviews.
 *
 * @param partnership owns them
 * @param cursor from the answer before
 */
record ReviewListRequest(
        @Nullable AgencyId partnership,
        @Nullable ReviewStatus status,
        @Nullable @Min(1) @Max(PageSize.MAX) Integer limit,
        @Nullable String cursor) {

    /** What a cursor belongs to. */
    private record Question(
            @Nullable AgencyId partnership, @Nullable ReviewStatus status) {}

    FindReviews question(AsOf asOf) {
        return question(asOf, after(), PageSize.of(limit));
    }

    /** For so many after a place, or from the first. */
    FindReviews question(AsOf asOf, @Nullable Place after, int size) {
        return new FindReviews(partnership, status, asOf, after, size);
    }

    /** The cursor of the page after this answer; null where it is the last. */
    @Nullable
    String next(FoundReviews answer) {
        return answer.last() == null
                ? null
                : Cursor.after(
                        new Question(partnership, status),
                        List.of(
                                answer.last().referenceOrder(),
                                answer.last().reviewId().toString()));
    }

    private @Nullable Place after() {
        return cursor == null
                ? null
                : Cursor.position(
                        cursor,
                        new Question(partnership, status),
                        place -> new Place(place.get(0), ReviewId.of(place.get(1))));
    }
}
