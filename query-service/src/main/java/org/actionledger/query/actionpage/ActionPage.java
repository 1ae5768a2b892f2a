package org.actionledger.query.actionpage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Evidence;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Post;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The whole of an action. What is null is not known, or is not so.
 *
 * @param version as in the header ETag; it counts the action's events from 0
 * @param parts the labels of the recommendation's parts it answers; none means the whole
 * @param lead null while nobody leads it
 * @param openExtension asked for and not answered
 * @param openQuestion the partnership's question that awaits the next progress update
 * @param completion what its lead says was achieved; null unless that is reported
 * @param withdrawnBecause why it should never have been entered; null unless its status is WITHDRAWN
 * @param sourceRow where the row of the plan is that it was imported from
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ActionPage(
        ActionId actionId,
        long version,
        String reference,
        Named.Review review,
        Named.Agency partnership,
        Named.Recommendation recommendation,
        List<String> parts,
        @Nullable Scope scope,
        String description,
        @Nullable String intendedOutcome,
        Named.@Nullable Agency lead,
        List<Named.Agency> jointLeads,
        @Nullable Post responsible,
        Status status,
        Due due,
        List<Target> targets,
        List<Milestone> milestones,
        List<Proof> evidence,
        Ratings ratings,
        Progress progress,
        Promised.@Nullable Extension openExtension,
        Standing.@Nullable Question openQuestion,
        @Nullable Completion completion,
        @Nullable Closing closing,
        @Nullable String withdrawnBecause,
        @Nullable String sourceRow) {

    /** Its status, since the day that was true, and when we learned it. */
    record Status(ActionStatus status, LocalDate since, Instant recordedAt) {}

    /**
     * Whether it is late.
     *
     * @param asOf the day this is said of: today, in Europe/London
     * @param dueBy the earliest day that is promised and not met; null where none is
     * @param daysOverdue how long before {@code asOf} that was; 0 where it is not overdue
     */
    record Due(LocalDate asOf, @Nullable LocalDate dueBy, boolean overdue, long daysOverdue) {}

    /**
     * A target date.
     *
     * @param position in the action's list, from 1, as an extension names it
     * @param original as it was first promised
     * @param present as it is after the extensions granted
     * @param metOn the day it was met; null while it is not
     */
    record Target(
            int position,
            TargetDate original,
            TargetDate present,
            boolean extended,
            @Nullable LocalDate metOn) {}

    record Milestone(
            MilestoneId milestoneId,
            String description,
            @Nullable TargetDate target,
            @Nullable LocalDate achievedOn) {}

    /** A piece of evidence; withdrawn where a reason is given. */
    record Proof(
            Evidence evidence, Instant attachedAt, @Nullable String withdrawnBecause) {}

    /**
     * Both ratings. No rating is not red.
     *
     * @param history each that was ever given, newest first, at most the last 50
     */
    record Ratings(@Nullable Rating reported, @Nullable Rating assured, List<RatingGiven> history) {}

    record Rating(Rag rag, @Nullable String reason, LocalDate effectiveOn) {}

    /**
     * The latest progress updates, newest first.
     *
     * @param total how many there are
     * @param more where all of them are; null where these are all
     */
    record Progress(
            long total,
            List<ProgressUpdate> latest,
            @Nullable String more) {}

    record Completion(String achievedOutcome, boolean ongoingPractice, LocalDate effectiveOn) {}

    /**
     * How it ended.
     *
     * @param outcome the outcome achieved, or the reason why it was not pursued
     * @param evidence what the sign-off rests on
     * @param asPublished taken over from a published plan, and not signed off here
     * @param asWritten how that plan words the completion
     * @param signedOffBy the agency whose sign-off it is; null where it is taken over from a plan
     */
    record Closing(
            Closure closure,
            String outcome,
            List<Evidence> evidence,
            @Nullable String supersededBy,
            boolean asPublished,
            @Nullable String asWritten,
            LocalDate effectiveOn,
            Named.@Nullable Agency signedOffBy) {}
}
