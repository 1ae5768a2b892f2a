package org.actionledger.query.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Post;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.recommendation.Origin;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A plan, or a page of it, in the order of the recommendations' numbers.
 *
 * @param total how many recommendations there are altogether
 * @param last the place of the last of these, if there are more
 */
record Plan(ReviewLine review, long total, List<Recommendation> recommendations, FindPlan.@Nullable Place last) {

    /** A recommendation, and the rows of the plan that answer it in the order of their references; none where nothing is done. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Recommendation(
            RecommendationId recommendationId,
            String number,
            boolean numberInDocument,
            String text,
            List<Part> parts,
            @Nullable Scope scope,
            @Nullable Origin origin,
            boolean withdrawn,
            List<Action> actions,
            String href) {}

    /**
     * A row of the plan. What is null is not known, or is not so.
     *
     * @param parts the labels of the recommendation's parts it answers; none means the whole
     * @param leads its lead and then its joint leads; empty while nobody leads it
     * @param completion the day it was completed and what came of it
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Action(
            ActionId actionId,
            String reference,
            List<String> parts,
            @Nullable Scope scope,
            String actionToTake,
            @Nullable String intendedOutcome,
            List<ReviewLine.Agency> leads,
            @Nullable Post responsible,
            List<Milestone> keyMilestones,
            List<Target> targets,
            ActionStatus status,
            @Nullable Rag reported,
            @Nullable Rag assured,
            @Nullable Update latestUpdate,
            @Nullable Completion completion,
            String href) {}

    record Milestone(
            String description,
            @Nullable TargetDate target,
            @Nullable LocalDate achievedOn) {}

    /** A target date as it is now, and as it was first promised where it was extended. */
    record Target(TargetDate target, @Nullable TargetDate extendedFrom) {}

    record Update(String narrative, LocalDate effectiveOn) {}

    /**
     * What is printed as date of completion and outcome.
     *
     * @param on the day it was completed, as it was read
     * @param asWritten how a published plan words that
     * @param signedOff whether it is closed, here or in a published plan; otherwise its lead says so and sign-off is awaited
     * @param asPublished taken over from a published plan, and not signed off here
     */
    record Completion(
            LocalDate on,
            @Nullable String asWritten,
            @Nullable String outcome,
            boolean signedOff,
            @Nullable Closure closure,
            @Nullable String supersededBy,
            boolean asPublished) {}
}
