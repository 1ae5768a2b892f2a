package org.actionledger.command.planimport.difference;

import org.actionledger.command.planimport.reading.PlanRecommendation;
import org.actionledger.command.recommendation.RecommendationCommand.RaiseRecommendation;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;

/** A recommendation that the ledger has not. */
final class NewRecommendation {

    private NewRecommendation() {}

    /** {@code number} is its own, or where another has that already, the one it is kept under; that one is in no document. */
    static RaiseRecommendation raise(
            RecommendationId id, ReviewId review, PlanRecommendation recommendation, String number, Agencies agencies) {
        return new RaiseRecommendation(
                id,
                review,
                number,
                recommendation.numberInDocument() && number.equals(recommendation.number()),
                recommendation.text(),
                recommendation.parts(),
                recommendation.origin(),
                recommendation.scope(),
                agencies.spokenOf(recommendation.addressees()));
    }
}
