package org.actionledger.query.overdue;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionProposed;
import org.actionledger.events.action.ActionEvent.ActionRevised;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Versioned;
import org.actionledger.query.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An action as far as the overdue list needs to know it.
 *
 * @param unwritten what the events since it was read have changed in our knowledge of its lateness
 */
record FollowedAction(
        ActionId actionId,
        long version,
        ReviewId reviewId,
        AgencyId partnership,
        String reference,
        String description,
        Standing standing,
        LatenessKnown.Changes unwritten)
        implements Versioned {

    /** What it is after an event; the same where the event says nothing that the list shows. */
    static FollowedAction after(@Nullable FollowedAction row, ActionEvent event, Recorded recorded) {
        FollowedAction next = listed(row, event, recorded);
        return row != null && row.standing == next.standing ? next : next.learning(row, recorded);
    }

    /** The same for a reader who knows from elsewhere when it was late. */
    static FollowedAction listed(@Nullable FollowedAction row, ActionEvent event, Recorded recorded) {
        Standing standing = Standing.after(row == null ? null : row.standing, event, recorded.eventId(), recorded.on());
        return switch (event) {
            case ActionProposed e ->
                new FollowedAction(
                        e.actionId(),
                        recorded.version(),
                        e.reviewId(),
                        e.partnership(),
                        e.reference(),
                        e.description(),
                        standing,
                        unwritten(row));
            case ActionAssigned e ->
                new FollowedAction(
                        e.actionId(),
                        recorded.version(),
                        e.reviewId(),
                        e.partnership(),
                        e.reference(),
                        e.description(),
                        standing,
                        unwritten(row));
            case ActionEvent _ when row == null -> throw new IllegalStateException("no such action");
            case ActionRevised e -> row.with(e.description(), standing, recorded);
            case ActionEvent _ -> row.standing == standing ? row : row.with(row.description, standing, recorded);
        };
    }

    private FollowedAction learning(@Nullable FollowedAction before, Recorded recorded) {
        List<Lateness> known = before == null ? List.of() : Lateness.of(before);
        return new FollowedAction(
                actionId,
                version,
                reviewId,
                partnership,
                reference,
                description,
                standing,
                unwritten.and(known, Lateness.of(this), recorded.at()));
    }

    private static LatenessKnown.Changes unwritten(@Nullable FollowedAction row) {
        return row == null ? LatenessKnown.Changes.NONE : row.unwritten;
    }

    private FollowedAction with(String words, Standing next, Recorded recorded) {
        return new FollowedAction(
                actionId, recorded.version(), reviewId, partnership, reference, words, next, unwritten);
    }

    @Nullable
    LocalDate updatedOn() {
        return standing.updated() == null ? null : standing.updated().on();
    }
}
