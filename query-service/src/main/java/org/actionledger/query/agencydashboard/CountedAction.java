package org.actionledger.query.agencydashboard;

import java.util.function.Function;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionProposed;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Versioned;
import org.actionledger.query.standing.Standing;
import org.jspecify.annotations.Nullable;

/** An action as far as it counts; {@code rounds} are those of its review, as they were when it was counted. */
record CountedAction(
        ActionId actionId, long version, ReviewId reviewId, AgencyId partnership, Rounds rounds, Standing standing)
        implements Versioned {

    /** What it is after an event; {@code ofReview} says the rounds of a review. */
    static CountedAction after(
            @Nullable CountedAction row, ActionEvent event, Recorded recorded, Function<ReviewId, Rounds> ofReview) {
        Standing standing = Standing.after(row == null ? null : row.standing, event, recorded.eventId(), recorded.on());
        return switch (event) {
            case ActionProposed e -> opened(e.actionId(), e.reviewId(), e.partnership(), recorded, ofReview, standing);
            case ActionAssigned e -> opened(e.actionId(), e.reviewId(), e.partnership(), recorded, ofReview, standing);
            case ActionEvent _ when row == null -> throw new IllegalStateException("no such action");
            case ActionEvent _ ->
                row.standing == standing
                        ? row
                        : new CountedAction(
                                row.actionId, recorded.version(), row.reviewId, row.partnership, row.rounds, standing);
        };
    }

    private static CountedAction opened(
            ActionId actionId,
            ReviewId reviewId,
            AgencyId partnership,
            Recorded recorded,
            Function<ReviewId, Rounds> ofReview,
            Standing standing) {
        return new CountedAction(
                actionId, recorded.version(), reviewId, partnership, ofReview.apply(reviewId), standing);
    }

    CountedAction with(Rounds changed) {
        return new CountedAction(actionId, version, reviewId, partnership, changed, standing);
    }
}
