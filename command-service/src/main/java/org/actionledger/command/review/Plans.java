package org.actionledger.command.review;

import org.actionledger.events.review.ReviewId;

/** The plans of reviews, each being all actions of all recommendations of one. */
public interface Plans {

    boolean hasUnclosedActions(ReviewId review);

    /** From now on the plan takes no new recommendation and no new action. */
    void putAway(ReviewId review);
}
