package org.actionledger.query.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionClosed;
import org.actionledger.events.action.ActionEvent.ActionProposed;
import org.actionledger.events.action.ActionEvent.ActionReassigned;
import org.actionledger.events.action.ActionEvent.ActionReopened;
import org.actionledger.events.action.ActionEvent.ActionReturned;
import org.actionledger.events.action.ActionEvent.ActionRevised;
import org.actionledger.events.action.ActionEvent.CompletionReported;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.ActionEvent.EvidenceAttached;
import org.actionledger.events.action.ActionEvent.EvidenceWithdrawn;
import org.actionledger.events.action.ActionEvent.ExtensionGranted;
import org.actionledger.events.action.ActionEvent.ExtensionRefused;
import org.actionledger.events.action.ActionEvent.ExtensionRequested;
import org.actionledger.events.action.ActionEvent.MilestoneAchieved;
import org.actionledger.events.action.ActionEvent.MilestoneAdded;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.ActionEvent.UpdateRequested;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * What must be remembered of an action to say how it stood on any day, by what is known now.
 *
 * @param leads the lead and then the joint leads; empty while nobody leads
 * @param openedOn the day it was proposed or, without that, assigned
 * @param assignedOn the day it got its first lead
 * @param promises the target dates in the action's order, and those of its milestones in theirs
 * @param updated the last news from an agency
 * @param ending how it ended, while it is closed
 */
public record Standing(
        ActionStatus status,
        List<AgencyId> leads,
        LocalDate openedOn,
        @Nullable LocalDate assignedOn,
        Promises promises,
        @Nullable Entry reported,
        @Nullable Entry assured,
        @Nullable Entry updated,
        @Nullable Entry completed,
        @Nullable Ending ending) {

    /** What it is after an event; the same instance where the event says nothing of it. */
    public static Standing after(@Nullable Standing before, ActionEvent event, String eventId) {
        return switch (event) {
            case ActionProposed e ->
                opened(ActionStatus.PROPOSED, List.of(), e.effectiveOn(), null, Promises.of(e.targets()));
            case ActionAssigned e -> assigned(before, e);
            case ActionEvent _
            when before == null ->
                throw new IllegalStateException("nothing is known of action " + event.actionId() + " before "
                        + event.getClass().getSimpleName());
            case ActionReassigned e -> before.led(leads(e.lead(), e.jointLeads()));
            case ExtensionGranted e -> before.promising(before.promises.moved(e.target(), e.granted()));
            case ProgressRecorded e -> before.progressed(e, eventId);
            case MilestoneAdded e -> before.promising(before.promises.and(e.milestone()));
            case MilestoneAchieved e ->
                before.promising(before.promises.achieved(e.milestoneId(), e.effectiveOn(), eventId))
                        .updated(Entry.of(eventId, e.effectiveOn()));
            case RatingAssured e -> before.assured(new Entry(eventId, e.effectiveOn(), e.assured()));
            case CompletionReported e -> before.completed(Entry.of(eventId, e.effectiveOn()));
            case ActionReturned e -> before.openAgain(e.status());
            case ActionClosed e ->
                before.ended(new Ending(Entry.of(eventId, e.effectiveOn()), e.closure(), e.asPublished()));
            case ActionReopened e -> before.openAgain(e.status());
            case EntryCorrected e -> before.corrected(e);
            case ActionRevised _,
                    ExtensionRequested _,
                    ExtensionRefused _,
                    EvidenceAttached _,
                    EvidenceWithdrawn _,
                    UpdateRequested _ -> before;
        };
    }

    /** The day from which it is not open, nor late: reported complete or closed, whichever came first. */
    public @Nullable LocalDate doneOn() {
        LocalDate ended = ending == null ? null : ending.entry().on();
        return Days.earlier(completed == null ? null : completed.on(), ended);
    }

    /** The stretches of days on which it is late; they do not overlap, and are in the order of time. */
    public List<Stretch> late() {
        return promises.missed(doneOn());
    }

    /** Whether every promise was kept, of an action that is done; one with more time is kept by that. */
    public boolean inTime() {
        return !promises.anyBroken(doneOn());
    }

    private static Standing opened(
            ActionStatus status,
            List<AgencyId> leads,
            LocalDate openedOn,
            @Nullable LocalDate assignedOn,
            Promises promises) {
        return new Standing(status, leads, openedOn, assignedOn, promises, null, null, null, null, null);
    }

    private static Standing assigned(@Nullable Standing before, ActionAssigned e) {
        return before == null
                ? opened(
                        ActionStatus.ASSIGNED,
                        leads(e.lead(), e.jointLeads()),
                        e.effectiveOn(),
                        e.effectiveOn(),
                        Promises.of(e.targets()))
                : new Standing(
                        ActionStatus.ASSIGNED,
                        leads(e.lead(), e.jointLeads()),
                        before.openedOn,
                        e.effectiveOn(),
                        before.promises.with(e.targets()),
                        before.reported,
                        before.assured,
                        before.updated,
                        before.completed,
                        before.ending);
    }

    private Standing progressed(ProgressRecorded e, String eventId) {
        Entry entry = new Entry(eventId, e.effectiveOn(), e.reported());
        return new Standing(
                e.status(),
                leads,
                openedOn,
                assignedOn,
                promises.done(e.completedParts(), e.effectiveOn(), eventId),
                e.reported() == null ? reported : entry,
                assured,
                entry,
                completed,
                ending);
    }

    private Standing corrected(EntryCorrected e) {
        return new Standing(
                status,
                leads,
                openedOn,
                assignedOn,
                promises.corrected(e.corrects(), e.correction()),
                Entry.corrected(reported, e.corrects(), e.correction()),
                Entry.corrected(assured, e.corrects(), e.correction()),
                Entry.corrected(updated, e.corrects(), e.correction()),
                Entry.corrected(completed, e.corrects(), e.correction()),
                Ending.corrected(ending, e.corrects(), e.correction()));
    }

    private Standing led(List<AgencyId> by) {
        return new Standing(status, by, openedOn, assignedOn, promises, reported, assured, updated, completed, ending);
    }

    private Standing promising(Promises changed) {
        return new Standing(
                status, leads, openedOn, assignedOn, changed, reported, assured, updated, completed, ending);
    }

    private Standing updated(Entry entry) {
        return new Standing(status, leads, openedOn, assignedOn, promises, reported, assured, entry, completed, ending);
    }

    private Standing assured(Entry entry) {
        return new Standing(status, leads, openedOn, assignedOn, promises, reported, entry, updated, completed, ending);
    }

    private Standing completed(Entry entry) {
        return new Standing(
                ActionStatus.COMPLETION_REPORTED,
                leads,
                openedOn,
                assignedOn,
                promises,
                reported,
                assured,
                entry,
                entry,
                ending);
    }

    private Standing ended(Ending how) {
        return new Standing(
                ActionStatus.CLOSED, leads, openedOn, assignedOn, promises, reported, assured, updated, completed, how);
    }

    private Standing openAgain(ActionStatus as) {
        return new Standing(as, leads, openedOn, assignedOn, promises, reported, assured, updated, null, null);
    }

    private static List<AgencyId> leads(AgencyId lead, List<AgencyId> joint) {
        return joint.isEmpty()
                ? List.of(lead)
                : Stream.concat(Stream.of(lead), joint.stream()).distinct().toList();
    }
}
