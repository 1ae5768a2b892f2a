package org.actionledger.command.register;

import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;

/** What names are unique in: the ids of the registers, which are also the ids of their streams. */
public final class RegisterOf {

    /** The names and aliases of all agencies. */
    public static final String AGENCIES = "agencies";

    private RegisterOf() {}

    /** The references of a partnership's reviews. */
    public static String reviews(AgencyId partnership) {
        return "reviews-of-" + partnership;
    }

    /** The numbers of a review's recommendations. */
    public static String recommendations(ReviewId review) {
        return "recommendations-of-" + review;
    }

    /** The positions of a recommendation's actions, counted from 1. */
    public static String actions(RecommendationId recommendation) {
        return "actions-of-" + recommendation;
    }
}
