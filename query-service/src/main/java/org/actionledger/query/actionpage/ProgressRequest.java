package org.actionledger.query.actionpage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.actionledger.events.action.ActionId;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.platform.Cursor;
import org.actionledger.query.platform.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an action's progress.
 *
 * @param cursor from the answer before
 */
record ProgressRequest(
        @Nullable @Min(1) @Max(PageSize.MAX) Integer limit,
        @Nullable String cursor) {

    /** What a cursor belongs to. */
    private record Question(ActionId progressOf) {}

    FindProgress question(ActionId action, AsOf asOf) {
        Long before = cursor == null
                ? null
                : Cursor.position(cursor, new Question(action), place -> Long.valueOf(place.getFirst()));
        return new FindProgress(action, asOf, before, PageSize.of(limit));
    }

    /** The cursor of the page after this answer; null where it is the last. */
    @Nullable
    String next(ToldProgress answer) {
        return answer.more()
                ? Cursor.after(
                        new Question(answer.actionId()),
                        List.of(Long.toString(answer.updates().getLast().sequence())))
                : null;
    }
}
