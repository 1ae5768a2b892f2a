package org.actionledger.command.review;

import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.actionledger.command.rule.Authority;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.review.ReviewId;

/** What other decisions need to know of reviews. */
public interface Reviews {

    /** A review of that partnership, known there by that reference; an unknown one is refused: {@code REVIEW_UNKNOWN}. */
    Held find(ReviewId review);

    /** The same for an actor who names it; to one whose partnership it does not belong to it is unknown. */
    default Held find(ReviewId review, Actor actor) {
        Held held = find(review);
        if (Authority.isOutsider(actor, held.partnership())) {
            throw unknown(review);
        }
        return held;
    }

    static Refused unknown(ReviewId review) {
        return new Refused(Refusal.REVIEW_UNKNOWN, "There is no review " + review + ".");
    }

    /** Whose review it is and what it is called there. */
    record Held(AgencyId partnership, String reference) {}
}
