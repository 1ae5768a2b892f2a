package org.actionledger.query.audittrail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.actionledger.events.action.ActionId;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.platform.Cursor;
import org.actionledger.query.platform.PageSize;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the trail.
 *
 * @param only {@code status} for nothing but the entries with which the status became another
 * @param format {@code json}, {@code csv}, {@code xlsx} or {@code html}, for a link that cannot say {@code Accept}
 * @param cursor from the answer before
 */
record AuditTrailRequest(
        @Nullable @Pattern(regexp = "status") String only,
        @Nullable @Pattern(regexp = "json|csv|xlsx|html") String format,
        @Nullable @Min(1) @Max(PageSize.MAX) Integer limit,
        @Nullable String cursor) {

    /** What a cursor belongs to. */
    private record Question(ActionId action, @Nullable String only) {}

    FindAuditTrail question(ActionId action, AsOf asOf) {
        Long after = cursor == null
                ? null
                : Cursor.position(cursor, new Question(action, only), place -> Long.valueOf(place.getFirst()));
        return new FindAuditTrail(action, asOf, only != null, after, PageSize.of(limit));
    }

    /** The cursor of the page after this answer; null where it is the last. */
    @Nullable
    String next(AuditTrail answer) {
        return answer.more()
                ? Cursor.after(
                        new Question(answer.actionId(), only),
                        List.of(Long.toString(answer.entries().getLast().sequence())))
                : null;
    }
}
