package org.actionledger.command.review;

import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;

/** What other decisions need to know of reviews. */
public interface Reviews {

    /** A review of that partnership, known there by that reference; an unknown one is refused: {@code REVIEW_UNKNOWN}. */
    Held find(ReviewId review);

    /** Whose review it is and what it is called there. */
    record Held(AgencyId partnership, String reference) {}
}
