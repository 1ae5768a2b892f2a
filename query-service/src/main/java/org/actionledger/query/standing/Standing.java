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
import org.actionledger.events.action.ActionEvent.ActionWithdrawn;
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
 * What must be remembered of an action to say how it stood on any day, by what is known now. What has no day of its own, as more time
 * or another lead, counts from the day it was recorded; if that is the day on which we first heard of the action, it always counted.
 *
 * @param heardOn the day we first heard of it
 * @param leads the lead and then the joint leads; empty while nobody leads
 * @param ledBefore who led it before, in their order
 * @param openedOn the day it was proposed or, without that, assigned
 * @param assignedOn the day it got its first lead
 * @param promises the target dates in the action's order, and those of its milestones in theirs
 * @param unrated the progress updates without a rating since the last that gave one
 * @param updated the last news from an agency
 * @param ending how it ended, while it is closed
 * @param doneBefore when it counted as done, and did not any more
 */
public record Standing(
        LocalDate heardOn,
        ActionStatus status,
        List<AgencyId> leads,
        List<Led> ledBefore,
        LocalDate openedOn,
        @Nullable LocalDate assignedOn,
        Promises promises,
        @Nullable Entry reported,
        List<Unrated> unrated,
        @Nullable Entry assured,
        @Nullable Entry updated,
        @Nullable Entry completed,
        @Nullable Ending ending,
        List<Interruption> doneBefore) {

    /** What it is after an event, recorded on that British day; the same instance where the event says nothing of it. */
    public static Standing after(@Nullable Standing before, ActionEvent event, String eventId, LocalDate recordedOn) {
        return switch (event) {
            case ActionProposed e ->
                opened(recordedOn, ActionStatus.PROPOSED, List.of(), e.effectiveOn(), null, Promises.of(e.targets()));
            case ActionAssigned e -> assigned(before, e, recordedOn);
            case ActionEvent _
            when before == null ->
                throw new IllegalStateException("nothing is known of action " + event.actionId() + " before "
                        + event.getClass().getSimpleName());
            case ActionReassigned e -> before.led(leads(e.lead(), e.jointLeads()), recordedOn);
            case ExtensionGranted e ->
                before.promising(before.promises.moved(e.target(), e.granted(), before.unlessFromTheFirst(recordedOn)));
            case ProgressRecorded e -> before.progressed(e, eventId);
            case MilestoneAdded e -> before.promising(before.promises.and(e.milestone()));
            case MilestoneAchieved e ->
                before.promising(before.promises.achieved(e.milestoneId(), e.effectiveOn(), eventId))
                        .updated(Entry.of(eventId, e.effectiveOn()));
            case RatingAssured e -> before.assured(new Entry(eventId, e.effectiveOn(), e.assured()));
            case CompletionReported e -> before.completed(Entry.of(eventId, e.effectiveOn()));
            case ActionReturned e -> before.openAgain(e.status(), Entry.of(eventId, e.effectiveOn()));
            case ActionClosed e ->
                before.ended(new Ending(Entry.of(eventId, e.effectiveOn()), e.closure(), e.asPublished()));
            case ActionReopened e -> before.openAgain(e.status(), Entry.of(eventId, e.effectiveOn()));
            case ActionWithdrawn _ -> before.withdrawn();
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
        Entry done = done();
        return done == null ? null : done.on();
    }

    private @Nullable Entry done() {
        Entry ended = ending == null ? null : ending.entry();
        if (completed == null || ended == null) {
            return completed == null ? ended : completed;
        }
        return ended.on().isBefore(completed.on()) ? ended : completed;
    }

    private @Nullable LocalDate unlessFromTheFirst(LocalDate recordedOn) {
        return recordedOn.isAfter(heardOn) ? recordedOn : null;
    }

    /** Everybody who leads it or did, each once, in the order in which they came. */
    public List<AgencyId> everLed() {
        return Stream.concat(ledBefore.stream().flatMap(before -> before.leads().stream()), leads.stream())
                .distinct()
                .toList();
    }

    /** The stretches of days on which it is late; they do not overlap, and are in the order of time. What was withdrawn never was. */
    public List<Stretch> late() {
        return status == ActionStatus.WITHDRAWN ? List.of() : promises.missed(doneOn(), doneBefore);
    }

    /** Whether every promise was kept, of an action that is done; one with more time is kept by that. */
    public boolean inTime() {
        return !promises.anyBroken(doneOn());
    }

    private static Standing opened(
            LocalDate heardOn,
            ActionStatus status,
            List<AgencyId> leads,
            LocalDate openedOn,
            @Nullable LocalDate assignedOn,
            Promises promises) {
        return new Standing(
                heardOn,
                status,
                leads,
                List.of(),
                openedOn,
                assignedOn,
                promises,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of());
    }

    private static Standing assigned(@Nullable Standing before, ActionAssigned e, LocalDate recordedOn) {
        List<AgencyId> leads = leads(e.lead(), e.jointLeads());
        return before == null
                ? opened(
                        recordedOn,
                        ActionStatus.ASSIGNED,
                        leads,
                        e.effectiveOn(),
                        e.effectiveOn(),
                        Promises.of(e.targets()))
                : new Standing(
                        before.heardOn,
                        ActionStatus.ASSIGNED,
                        leads,
                        before.ledUntil(before.unlessFromTheFirst(recordedOn) == null ? null : e.effectiveOn()),
                        before.openedOn,
                        e.effectiveOn(),
                        before.promises.with(e.targets()),
                        before.reported,
                        before.unrated,
                        before.assured,
                        before.updated,
                        before.completed,
                        before.ending,
                        before.doneBefore);
    }

    private Standing progressed(ProgressRecorded e, String eventId) {
        Entry entry = new Entry(eventId, e.effectiveOn(), e.reported());
        return new Standing(
                heardOn,
                e.status(),
                leads,
                ledBefore,
                openedOn,
                assignedOn,
                promises.done(e.completedParts(), e.effectiveOn(), eventId),
                e.reported() == null ? reported : entry,
                Unrated.after(unrated, e, eventId),
                assured,
                entry,
                completed,
                ending,
                doneBefore);
    }

    private Standing corrected(EntryCorrected e) {
        Unrated rated = Unrated.rated(unrated, e);
        return new Standing(
                heardOn,
                status,
                leads,
                ledBefore,
                openedOn,
                assignedOn,
                promises.corrected(e.corrects(), e.correction()),
                rated == null
                        ? Entry.corrected(reported, e.corrects(), e.correction())
                        : new Entry(rated.event(), rated.on(), e.correction().rating()),
                Unrated.after(unrated, e),
                Entry.corrected(assured, e.corrects(), e.correction()),
                Entry.corrected(updated, e.corrects(), e.correction()),
                Entry.corrected(completed, e.corrects(), e.correction()),
                Ending.corrected(ending, e.corrects(), e.correction()),
                doneBefore.stream()
                        .map(done -> done.corrected(e.corrects(), e.correction()))
                        .toList());
    }

    private Standing led(List<AgencyId> by, LocalDate recordedOn) {
        return with(status, by, ledUntil(unlessFromTheFirst(recordedOn)), promises, assured, updated);
    }

    private List<Led> ledUntil(@Nullable LocalDate until) {
        return until == null
                ? ledBefore
                : Stream.concat(ledBefore.stream(), Stream.of(new Led(leads, until)))
                        .toList();
    }

    private Standing promising(Promises changed) {
        return with(status, leads, ledBefore, changed, assured, updated);
    }

    private Standing updated(Entry entry) {
        return with(status, leads, ledBefore, promises, assured, entry);
    }

    private Standing assured(Entry entry) {
        return with(status, leads, ledBefore, promises, entry, updated);
    }

    private Standing with(
            ActionStatus as,
            List<AgencyId> by,
            List<Led> byBefore,
            Promises promised,
            @Nullable Entry rated,
            @Nullable Entry news) {
        return new Standing(
                heardOn,
                as,
                by,
                byBefore,
                openedOn,
                assignedOn,
                promised,
                reported,
                unrated,
                rated,
                news,
                completed,
                ending,
                doneBefore);
    }

    private Standing completed(Entry entry) {
        return done(ActionStatus.COMPLETION_REPORTED, entry, entry, ending, doneBefore);
    }

    private Standing ended(Ending how) {
        return done(ActionStatus.CLOSED, updated, completed, how, doneBefore);
    }

    private Standing withdrawn() {
        return done(ActionStatus.WITHDRAWN, updated, null, null, doneBefore);
    }

    private Standing openAgain(ActionStatus as, Entry again) {
        Entry done = done();
        List<Interruption> interruptions = done == null
                ? doneBefore
                : Stream.concat(doneBefore.stream(), Stream.of(new Interruption(done, again)))
                        .toList();
        return done(as, updated, null, null, interruptions);
    }

    private Standing done(
            ActionStatus as,
            @Nullable Entry news,
            @Nullable Entry completion,
            @Nullable Ending how,
            List<Interruption> before) {
        return new Standing(
                heardOn,
                as,
                leads,
                ledBefore,
                openedOn,
                assignedOn,
                promises,
                reported,
                unrated,
                assured,
                news,
                completion,
                how,
                before);
    }

    private static List<AgencyId> leads(AgencyId lead, List<AgencyId> joint) {
        return joint.isEmpty()
                ? List.of(lead)
                : Stream.concat(Stream.of(lead), joint.stream()).distinct().toList();
    }
}
