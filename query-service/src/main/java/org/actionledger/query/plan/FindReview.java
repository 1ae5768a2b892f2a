package org.actionledger.query.plan;

import org.actionledger.events.review.ReviewId;

/** Asks for one review. */
record FindReview(ReviewId review) {}
