package org.actionledger.query.actionpage;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.actionpage.FindActions.Place;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.platform.Cursor;
import org.actionledger.query.platform.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a search for actions; at least one of reference and review is given. An action that was withdrawn is found by its
 * reference, and not listed otherwise.
 *
 * @param reference as people write it, "DHR23/5a/2"; capitals do not matter
 * @param cursor from the answer before
 */
record ActionListRequest(
        @Nullable String reference,
        @Nullable ReviewId review,
        @Nullable @Min(1) @Max(PageSize.MAX) Integer limit,
        @Nullable String cursor) {

    /** What a cursor belongs to. */
    private record Question(
            @Nullable String reference, @Nullable ReviewId review) {}

    @AssertTrue(message = "must be given, or review")
    private boolean isReference() {
        return reference != null || review != null;
    }

    FindActions question(AsOf asOf) {
        return question(asOf, after(), PageSize.of(limit));
    }

    /** For so many after a place, or from the first. */
    FindActions question(AsOf asOf, @Nullable Place after, int size) {
        return new FindActions(reference, review, asOf, after, size);
    }

    /** The cursor of the page after this answer; null where it is the last. */
    @Nullable
    String next(FoundActions answer) {
        return answer.last() == null
                ? null
                : Cursor.after(
                        new Question(reference, review),
                        List.of(
                                answer.last().referenceOrder(),
                                answer.last().actionId().toString()));
    }

    private @Nullable Place after() {
        return cursor == null
                ? null
                : Cursor.position(
                        cursor,
                        new Question(reference, review),
                        place -> new Place(place.get(0), ActionId.of(place.get(1))));
    }
}
