package org.actionledger.query.agencydashboard;

import java.util.stream.Stream;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationEvent;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationRaised;
import org.actionledger.events.review.ReviewId;

/** An agency to which a recommendation of a review is addressed, for ever; it knows of that review. */
record Addressee(ReviewId reviewId, AgencyId agencyId) {

    static Stream<Addressee> of(RecommendationEvent event) {
        return event instanceof RecommendationRaised raised
                ? raised.addressees().stream().map(agency -> new Addressee(raised.reviewId(), agency))
                : Stream.empty();
    }
}
