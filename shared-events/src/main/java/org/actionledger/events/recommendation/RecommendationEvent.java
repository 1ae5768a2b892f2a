package org.actionledger.events.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.Effective;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a recommendation, in the order a reader meets it. */
public sealed interface RecommendationEvent {

    RecommendationId recommendationId();

    /**
     * A review demands something.
     *
     * @param number unique within the review, as printed ("5", "12.1")
     * @param numberInDocument whether the document prints that number; if not, it is the order of first appearance
     * @param addressees the agencies it is made to, where the document names them
     */
    @Revision("1")
    record RecommendationRaised(
            RecommendationId recommendationId,
            ReviewId reviewId,
            AgencyId partnership,
            String reviewReference,
            String number,
            boolean numberInDocument,
            String text,
            List<Part> parts,
            @Nullable Origin origin,
            @Nullable Scope scope,
            List<AgencyId> addressees)
            implements RecommendationEvent {}

    /** Its wording is now this; what it was stays in the events before. */
    @Revision("1")
    record RecommendationAmended(
            RecommendationId recommendationId,
            String text,
            List<Part> parts,
            @Nullable Scope scope,
            String reason) implements RecommendationEvent {}

    /** An addressee answered it. */
    @Revision("1")
    record RecommendationRespondedTo(
            RecommendationId recommendationId,
            AgencyId addressee,
            Response response,
            @Nullable String reason,
            LocalDate effectiveOn)
            implements RecommendationEvent, Effective {}

    /** It stands in a relation to another one. */
    @Revision("1")
    record RecommendationLinked(RecommendationId recommendationId, RecommendationId other, LinkKind kind)
            implements RecommendationEvent {}

    /** It is no longer pursued. */
    @Revision("1")
    record RecommendationWithdrawn(RecommendationId recommendationId, String reason, LocalDate effectiveOn)
            implements RecommendationEvent, Effective {}

    /** It was withdrawn, and is pursued again. */
    @Revision("1")
    record RecommendationReinstated(RecommendationId recommendationId, String reason, LocalDate effectiveOn)
            implements RecommendationEvent, Effective {}
}
