package org.actionledger.command.action;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Evidence;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Post;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of an action. Who asks travels beside the command. Days left out are today. */
public sealed interface ActionCommand {

    ActionId actionId();

    /** Writes down an action that no agency leads yet; {@code parts} are labels of the recommendation's parts, none means the whole. */
    record ProposeAction(
            @TargetAggregateIdentifier ActionId actionId,
            RecommendationId recommendationId,
            List<String> parts,
            String description,
            @Nullable Scope scope,
            @Nullable String intendedOutcome,
            List<TargetDate> targets,
            @Nullable LocalDate effectiveOn)
            implements ActionCommand {}

    /**
     * Gives an action its lead. With a recommendation it is a new action of that recommendation; without, one that is proposed
     * already, and what is left out stays as proposed.
     */
    record AssignAction(
            @TargetAggregateIdentifier ActionId actionId,
            @Nullable RecommendationId recommendationId,
            List<String> parts,
            @Nullable String description,
            @Nullable Scope scope,
            @Nullable String intendedOutcome,
            List<TargetDate> targets,
            AgencyId lead,
            List<AgencyId> jointLeads,
            @Nullable Post responsible,
            @Nullable LocalDate effectiveOn)
            implements ActionCommand {}

    record ReassignAction(
            @TargetAggregateIdentifier ActionId actionId,
            AgencyId lead,
            List<AgencyId> jointLeads,
            @Nullable Post responsible,
            String reason)
            implements ActionCommand {}

    record ReviseAction(
            @TargetAggregateIdentifier ActionId actionId,
            String description,
            @Nullable String intendedOutcome,
            String reason)
            implements ActionCommand {}

    /** Asks for more time; {@code target} is the position of the target date in the action's list, from 1. */
    record RequestExtension(
            @TargetAggregateIdentifier ActionId actionId, int target, TargetDate proposed, String reason)
            implements ActionCommand {}

    /** Grants the extension that is requested, to what was proposed unless another date is given. */
    record GrantExtension(
            @TargetAggregateIdentifier ActionId actionId,
            @Nullable TargetDate granted,
            @Nullable String reason) implements ActionCommand {}

    record RefuseExtension(@TargetAggregateIdentifier ActionId actionId, String reason) implements ActionCommand {}

    /**
     * Reports how far an agency is.
     *
     * @param status {@code IN_PROGRESS} or {@code PARTLY_COMPLETED}; left out: as before, or {@code IN_PROGRESS} on the first report
     */
    record RecordProgress(
            @TargetAggregateIdentifier ActionId actionId,
            String narrative,
            @Nullable Rag reported,
            @Nullable String ratingReason,
            @Nullable ActionStatus status,
            List<String> parts,
            List<MilestoneId> milestones,
            List<String> completedParts,
            @Nullable LocalDate effectiveOn)
            implements ActionCommand {}

    record AddMilestone(@TargetAggregateIdentifier ActionId actionId, Milestone milestone) implements ActionCommand {}

    record AchieveMilestone(
            @TargetAggregateIdentifier ActionId actionId,
            MilestoneId milestoneId,
            @Nullable LocalDate effectiveOn) implements ActionCommand {}

    record AttachEvidence(@TargetAggregateIdentifier ActionId actionId, Evidence evidence) implements ActionCommand {}

    record WithdrawEvidence(@TargetAggregateIdentifier ActionId actionId, EvidenceId evidenceId, String reason)
            implements ActionCommand {}

    record AssureRating(
            @TargetAggregateIdentifier ActionId actionId,
            Rag assured,
            String reason,
            @Nullable LocalDate effectiveOn) implements ActionCommand {}

    record RequestUpdate(
            @TargetAggregateIdentifier ActionId actionId,
            String question,
            @Nullable LocalDate wantedBy) implements ActionCommand {}

    record ReportCompletion(
            @TargetAggregateIdentifier ActionId actionId,
            String achievedOutcome,
            boolean ongoingPractice,
            @Nullable LocalDate effectiveOn)
            implements ActionCommand {}

    record ReturnAction(
            @TargetAggregateIdentifier ActionId actionId,
            String reason,
            @Nullable LocalDate effectiveOn) implements ActionCommand {}

    /**
     * Signs an action off.
     *
     * @param outcome the outcome achieved, or for {@code NOT_PROGRESSED} and {@code SUPERSEDED} the reason
     * @param supersededBy the reference of what took its place, as written
     * @param asPublished taken over from a published plan; only an import says so
     * @param asWritten how that plan words the completion, word for word
     */
    record CloseAction(
            @TargetAggregateIdentifier ActionId actionId,
            Closure closure,
            String outcome,
            List<EvidenceId> evidence,
            @Nullable String supersededBy,
            boolean asPublished,
            @Nullable String asWritten,
            @Nullable LocalDate effectiveOn)
            implements ActionCommand {}

    record ReopenAction(
            @TargetAggregateIdentifier ActionId actionId,
            String reason,
            @Nullable LocalDate effectiveOn) implements ActionCommand {}

    /** Takes back an action that should never have been entered, such as one of another review; that is not how an action ends. */
    record WithdrawAction(@TargetAggregateIdentifier ActionId actionId, String reason) implements ActionCommand {}

    /** Says what is right instead, in the entry made by the event with the id {@code corrects}. */
    record CorrectEntry(
            @TargetAggregateIdentifier ActionId actionId, String corrects, Correction correction, String reason)
            implements ActionCommand {}
}
