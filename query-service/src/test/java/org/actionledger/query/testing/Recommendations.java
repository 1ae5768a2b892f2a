package org.actionledger.query.testing;

import java.util.List;
import java.util.UUID;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationRaised;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewId;

/**
 * Events of a recommendation of which only some fields matter to a test: one recommendation, its review and its partnership.
 *
 * @param reference the review's
 */
public record Recommendations(RecommendationId id, ReviewId reviewId, AgencyId partnership, String reference) {

    /** Another recommendation in a review. */
    public static Recommendations in(ReviewId review, AgencyId partnership, String reference) {
        return new Recommendations(new RecommendationId(UUID.randomUUID()), review, partnership, reference);
    }

    public History history() {
        return new History("Recommendation", id);
    }

    public RecommendationRaised raised(String number, AgencyId... addressees) {
        return new RecommendationRaised(
                id,
                reviewId,
                partnership,
                reference,
                number,
                true,
                "Staff should be trained",
                List.of(),
                null,
                Scope.LOCAL,
                List.of(addressees));
    }

    /** The same action, about this recommendation. */
    public ActionAssigned answeredBy(ActionAssigned e) {
        return new ActionAssigned(
                e.actionId(),
                e.reference(),
                id,
                e.reviewId(),
                e.partnership(),
                e.parts(),
                e.description(),
                e.scope(),
                e.intendedOutcome(),
                e.targets(),
                e.lead(),
                e.jointLeads(),
                e.responsible(),
                e.effectiveOn());
    }
}
