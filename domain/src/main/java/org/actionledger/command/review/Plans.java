package org.actionledger.command.review;

import org.actionledger.events.review.ReviewId;

/** The plans of reviews, each being all actions of all recommendations of one. */
public interface Plans {

    /** From now on the plan takes no new recommendation and no new action, unless the command that says so is refused. */
    void putAway(ReviewId review);

    /** Only of a plan that is put away does the answer stay true until the command's events are stored. */
    boolean hasUnclosedActions(ReviewId review);
}
