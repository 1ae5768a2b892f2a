package org.actionledger.query.plan;

import org.actionledger.events.review.ReviewId;
import org.actionledger.query.past.AsOf;

/** Asks for one review. */
record FindReview(ReviewId review, AsOf asOf) {}
