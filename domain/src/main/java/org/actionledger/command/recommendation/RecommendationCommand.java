package org.actionledger.command.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.LinkKind;
import org.actionledger.events.recommendation.Origin;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Response;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of a recommendation. Days left out are today. */
public sealed interface RecommendationCommand {

    RecommendationId recommendationId();

    /** Enters a recommendation under a number that is unique within its review. */
    record RaiseRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendationId,
            ReviewId reviewId,
            String number,
            boolean numberInDocument,
            String text,
            List<Part> parts,
            @Nullable Origin origin,
            @Nullable Scope scope,
            List<AgencyId> addressees)
            implements RecommendationCommand {}

    /** Gives it another wording; {@code text}, {@code parts} and {@code scope} are all that holds from now on. */
    record AmendRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendationId,
            String text,
            List<Part> parts,
            @Nullable Scope scope,
            String reason)
            implements RecommendationCommand {}

    /** Answers it for one addressee. */
    record RespondToRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendationId,
            AgencyId addressee,
            Response response,
            @Nullable String reason,
            @Nullable LocalDate effectiveOn)
            implements RecommendationCommand {}

    record LinkRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendationId, RecommendationId other, LinkKind kind)
            implements RecommendationCommand {}

    record WithdrawRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendationId,
            String reason,
            @Nullable LocalDate effectiveOn)
            implements RecommendationCommand {}

    /** Takes its withdrawal back. */
    record ReinstateRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendationId,
            String reason,
            @Nullable LocalDate effectiveOn)
            implements RecommendationCommand {}
}
