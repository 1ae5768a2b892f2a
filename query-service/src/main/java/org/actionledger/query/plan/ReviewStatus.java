package org.actionledger.query.plan;

/** How far a review has come. */
enum ReviewStatus {
    /** Held, not published yet. */
    OPEN,
    /** Its report is public. */
    PUBLISHED,
    /** Every action is closed and the plan put away. */
    CONCLUDED
}
