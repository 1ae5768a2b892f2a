package org.actionledger.query.actionpage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.jspecify.annotations.Nullable;

/** What a page speaks of, with the words people use for it; these are null until the events that give them have been read. */
final class Named {

    private Named() {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Agency(AgencyId agencyId, @Nullable String name) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Review(
            ReviewId reviewId,
            @Nullable ReviewType type,
            @Nullable String reference,
            @Nullable String pseudonym,
            @Nullable String title,
            String href) {

        static Review of(ReviewId id, @Nullable PageReview known) {
            String href = "/api/v1/reviews/" + id;
            return known == null
                    ? new Review(id, null, null, null, null, href)
                    : new Review(id, known.type(), known.reference(), known.pseudonym(), known.title(), href);
        }

        /** For who reads no case. */
        Review withoutTexts() {
            return new Review(reviewId, type, reference, null, null, href);
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Recommendation(
            RecommendationId recommendationId,
            @Nullable String number,
            @Nullable String text,
            List<Part> parts,
            String href) {

        static Recommendation of(RecommendationId id, @Nullable Demand known) {
            String href = "/api/v1/recommendations/" + id;
            return known == null
                    ? new Recommendation(id, null, null, List.of(), href)
                    : new Recommendation(
                            id,
                            known.number(),
                            known.wording().text(),
                            known.wording().parts(),
                            href);
        }
    }
}
