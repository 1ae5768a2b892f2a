package org.actionledger.query.actionpage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.recommendation.LinkKind;
import org.actionledger.events.recommendation.Origin;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Response;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The whole of a recommendation. What is null is not known, or is not so.
 *
 * @param version counts the recommendation's events from 0; a command may name it in {@code If-Match}
 * @param numberInDocument whether the document prints that number
 * @param formerly how it was worded before it was amended, oldest first
 * @param links to those others that who asks is shown
 * @param actions what is done about it, in the order of their references; at most the first 200, and only what
 *     who asks is shown
 * @param sourceRow where the row of the plan is that it was imported from
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RecommendationPage(
        RecommendationId recommendationId,
        long version,
        Named.Review review,
        Named.Agency partnership,
        String number,
        boolean numberInDocument,
        String text,
        List<Part> parts,
        @Nullable Scope scope,
        List<Demand.Former> formerly,
        @Nullable Origin origin,
        List<Named.Agency> addressees,
        List<Answer> responses,
        List<Link> links,
        Demand.@Nullable Withdrawal withdrawn,
        List<FoundActions.Line> actions,
        @Nullable String sourceRow) {

    record Answer(
            Named.Agency addressee,
            Response response,
            @Nullable String reason,
            LocalDate effectiveOn) {}

    record Link(LinkKind kind, Named.Recommendation other) {}
}
