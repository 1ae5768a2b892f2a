package org.actionledger.events.action;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.Effective;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.actionledger.events.review.ReviewId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to an action, in the order a reader meets it. Whatever changes its status says the day on which that
 * was true ({@code effectiveOn}, a British calendar day), but for a withdrawal, which is true of all days; what else says no such day
 * was true on the day it was recorded.
 */
public sealed interface ActionEvent {

    ActionId actionId();

    /**
     * An action was written down that no agency leads yet.
     *
     * @param reference what people call it, "DHR23/5a/2"
     * @param parts the labels of the recommendation's parts it answers; none means the whole
     * @param description may be empty: real plans have such rows
     */
    @Revision("1")
    record ActionProposed(
            ActionId actionId,
            String reference,
            RecommendationId recommendationId,
            ReviewId reviewId,
            AgencyId partnership,
            List<String> parts,
            String description,
            @Nullable Scope scope,
            @Nullable String intendedOutcome,
            List<TargetDate> targets,
            LocalDate effectiveOn)
            implements ActionEvent, Effective {}

    /** An agency was given the lead, of a proposed action or of one that begins with this; the fields say all that holds from now on. */
    @Revision("1")
    record ActionAssigned(
            ActionId actionId,
            String reference,
            RecommendationId recommendationId,
            ReviewId reviewId,
            AgencyId partnership,
            List<String> parts,
            String description,
            @Nullable Scope scope,
            @Nullable String intendedOutcome,
            List<TargetDate> targets,
            AgencyId lead,
            List<AgencyId> jointLeads,
            @Nullable Post responsible,
            LocalDate effectiveOn)
            implements ActionEvent, Effective {}

    /** Others lead it now. */
    @Revision("1")
    record ActionReassigned(
            ActionId actionId,
            AgencyId lead,
            List<AgencyId> jointLeads,
            @Nullable Post responsible,
            String reason) implements ActionEvent {}

    /** Its wording is now this. */
    @Revision("1")
    record ActionRevised(
            ActionId actionId, String description, @Nullable String intendedOutcome, String reason)
            implements ActionEvent {}

    /**
     * Its lead asks for more time.
     *
     * @param target the position of the target date in the action's list, from 1
     */
    @Revision("1")
    record ExtensionRequested(ActionId actionId, int target, TargetDate proposed, String reason)
            implements ActionEvent {}

    /** It has more time; the target date that held before stays in the events before. */
    @Revision("1")
    record ExtensionGranted(
            ActionId actionId,
            int target,
            TargetDate granted,
            @Nullable String reason) implements ActionEvent {}

    /** It has no more time. */
    @Revision("1")
    record ExtensionRefused(ActionId actionId, int target, String reason) implements ActionEvent {}

    /**
     * An agency told how far it is.
     *
     * @param status what the action is with this: {@code IN_PROGRESS} or {@code PARTLY_COMPLETED}
     * @param parts the labels of the parts it speaks for
     * @param milestones the milestones it speaks for
     * @param completedParts the labels of the parts it says are done
     */
    @Revision("1")
    record ProgressRecorded(
            ActionId actionId,
            String narrative,
            @Nullable Rag reported,
            @Nullable String ratingReason,
            ActionStatus status,
            List<String> parts,
            List<MilestoneId> milestones,
            List<String> completedParts,
            LocalDate effectiveOn)
            implements ActionEvent, Effective {}

    /** It has one more step. */
    @Revision("1")
    record MilestoneAdded(ActionId actionId, Milestone milestone) implements ActionEvent {}

    /** A step is done. */
    @Revision("1")
    record MilestoneAchieved(ActionId actionId, MilestoneId milestoneId, LocalDate effectiveOn)
            implements ActionEvent, Effective {}

    /** There is proof. */
    @Revision("1")
    record EvidenceAttached(ActionId actionId, Evidence evidence) implements ActionEvent {}

    /** That proof no longer counts. */
    @Revision("1")
    record EvidenceWithdrawn(ActionId actionId, EvidenceId evidenceId, String reason) implements ActionEvent {}

    /** The partnership gave its own rating. */
    @Revision("1")
    record RatingAssured(ActionId actionId, Rag assured, String reason, LocalDate effectiveOn)
            implements ActionEvent, Effective {}

    /** The partnership asked how it stands; the next {@link ProgressRecorded} answers. */
    @Revision("1")
    record UpdateRequested(
            ActionId actionId, String question, @Nullable LocalDate wantedBy) implements ActionEvent {}

    /** Its lead says that it is done. */
    @Revision("1")
    record CompletionReported(ActionId actionId, String achievedOutcome, boolean ongoingPractice, LocalDate effectiveOn)
            implements ActionEvent, Effective {}

    /** The partnership does not agree that it is done; {@code status} is what the action is with this. */
    @Revision("1")
    record ActionReturned(ActionId actionId, String reason, ActionStatus status, LocalDate effectiveOn)
            implements ActionEvent, Effective {}

    /**
     * It ended.
     *
     * @param outcome the outcome achieved, or for {@code NOT_PROGRESSED} and {@code SUPERSEDED} the reason
     * @param evidence what the sign-off rests on
     * @param supersededBy the reference of what took its place, as written
     * @param asPublished taken over from a published plan: the partnership's statement, not a sign-off made here
     * @param asWritten how that plan words the completion, "Complete March 2024"; {@code effectiveOn} is how it was read
     */
    @Revision("1")
    record ActionClosed(
            ActionId actionId,
            Closure closure,
            String outcome,
            List<EvidenceId> evidence,
            @Nullable String supersededBy,
            boolean asPublished,
            @Nullable String asWritten,
            LocalDate effectiveOn)
            implements ActionEvent, Effective {}

    /** It is open again; {@code status} is what the action is with this. */
    @Revision("1")
    record ActionReopened(ActionId actionId, String reason, ActionStatus status, LocalDate effectiveOn)
            implements ActionEvent, Effective {}

    /**
     * It should never have been entered: it was of another file, or of another review. It counted on no day, not even before this was
     * recorded; what was asked by then was answered by what was known then.
     */
    @Revision("1")
    record ActionWithdrawn(ActionId actionId, String reason) implements ActionEvent {}

    /**
     * An entry was wrong, and this is right; the wrong entry stays readable.
     *
     * @param corrects the id of the event that was wrong
     */
    @Revision("1")
    record EntryCorrected(ActionId actionId, String corrects, Correction correction, String reason)
            implements ActionEvent {}
}
