package org.actionledger.query.plan;

import java.util.List;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.Origin;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.RecommendationEvent;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationAmended;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationLinked;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationRaised;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationReinstated;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationRespondedTo;
import org.actionledger.events.recommendation.RecommendationEvent.RecommendationWithdrawn;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.Versioned;
import org.jspecify.annotations.Nullable;

/** What a plan prints of a recommendation. */
record PrintedRecommendation(
        RecommendationId recommendationId,
        long version,
        ReviewId reviewId,
        AgencyId partnership,
        String number,
        boolean numberInDocument,
        String text,
        List<Part> parts,
        @Nullable Scope scope,
        @Nullable Origin origin,
        List<AgencyId> addressees,
        boolean withdrawn)
        implements Versioned {

    static PrintedRecommendation after(
            @Nullable PrintedRecommendation row, RecommendationEvent event, Recorded recorded) {
        if (event instanceof RecommendationRaised e) {
            return new PrintedRecommendation(
                    e.recommendationId(),
                    recorded.version(),
                    e.reviewId(),
                    e.partnership(),
                    e.number(),
                    e.numberInDocument(),
                    e.text(),
                    e.parts(),
                    e.scope(),
                    e.origin(),
                    e.addressees(),
                    false);
        }
        if (row == null) {
            throw new IllegalStateException("recommendation " + event.recommendationId() + " was never raised");
        }
        return switch (event) {
            case RecommendationRaised _ -> throw new IllegalStateException("handled before");
            case RecommendationAmended e -> row.with(recorded, e.text(), e.parts(), e.scope(), row.withdrawn);
            case RecommendationWithdrawn _ -> row.with(recorded, row.text, row.parts, row.scope, true);
            case RecommendationReinstated _ -> row.with(recorded, row.text, row.parts, row.scope, false);
            case RecommendationRespondedTo _, RecommendationLinked _ -> row;
        };
    }

    private PrintedRecommendation with(
            Recorded recorded, String words, List<Part> lettered, @Nullable Scope reach, boolean ended) {
        return new PrintedRecommendation(
                recommendationId,
                recorded.version(),
                reviewId,
                partnership,
                number,
                numberInDocument,
                words,
                lettered,
                reach,
                origin,
                addressees,
                ended);
    }
}
