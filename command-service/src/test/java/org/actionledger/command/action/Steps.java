package org.actionledger.command.action;

import static org.actionledger.command.action.Story.ACTION;
import static org.actionledger.command.testing.Westshire.POLICE;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.actionledger.command.action.ActionCommand.AchieveMilestone;
import org.actionledger.command.action.ActionCommand.AddMilestone;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.action.ActionCommand.AssureRating;
import org.actionledger.command.action.ActionCommand.AttachEvidence;
import org.actionledger.command.action.ActionCommand.CloseAction;
import org.actionledger.command.action.ActionCommand.CorrectEntry;
import org.actionledger.command.action.ActionCommand.GrantExtension;
import org.actionledger.command.action.ActionCommand.ReassignAction;
import org.actionledger.command.action.ActionCommand.RecordProgress;
import org.actionledger.command.action.ActionCommand.RefuseExtension;
import org.actionledger.command.action.ActionCommand.ReopenAction;
import org.actionledger.command.action.ActionCommand.ReportCompletion;
import org.actionledger.command.action.ActionCommand.RequestExtension;
import org.actionledger.command.action.ActionCommand.RequestUpdate;
import org.actionledger.command.action.ActionCommand.ReturnAction;
import org.actionledger.command.action.ActionCommand.ReviseAction;
import org.actionledger.command.action.ActionCommand.WithdrawAction;
import org.actionledger.command.action.ActionCommand.WithdrawEvidence;
import org.actionledger.command.testing.Westshire;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Evidence;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.action.EvidenceKind;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/** The commands of an action with everything that does not matter filled in. */
final class Steps {

    static final MilestoneId MILESTONE = MilestoneId.of("019a7b1e-0000-7000-8000-0000000000d1");
    static final EvidenceId EVIDENCE = EvidenceId.of("019a7b1e-0000-7000-8000-0000000000d2");
    static final TargetDate LATER = TargetDate.due(Westshire.TODAY.plusMonths(3));

    private Steps() {}

    static AssignAction assign(AgencyId lead, AgencyId... jointLeads) {
        return new AssignAction(
                ACTION, null, List.of(), null, null, null, List.of(), lead, List.of(jointLeads), null, null);
    }

    static ReassignAction reassign(AgencyId lead, AgencyId... jointLeads) {
        return new ReassignAction(ACTION, lead, List.of(jointLeads), null, "The trust trains all");
    }

    static ReviseAction revise(String description) {
        return new ReviseAction(ACTION, description, "Officers ask", "One was not enough");
    }

    static RequestExtension requestExtension() {
        return requestExtension(1, LATER);
    }

    static RequestExtension requestExtension(int target, TargetDate proposed) {
        return new RequestExtension(ACTION, target, proposed, "The trainer left");
    }

    static GrantExtension grantExtension(@Nullable TargetDate granted) {
        return new GrantExtension(ACTION, granted, null);
    }

    static RefuseExtension refuseExtension() {
        return new RefuseExtension(ACTION, "Extended already");
    }

    static RecordProgress progress(String narrative) {
        return progress(narrative, null);
    }

    static RecordProgress progress(String narrative, @Nullable ActionStatus status) {
        return new RecordProgress(ACTION, narrative, null, null, status, List.of(), List.of(), List.of(), null);
    }

    static RecordProgress progress(Rag reported, @Nullable String reason) {
        return new RecordProgress(ACTION, "Begun", reported, reason, null, List.of(), List.of(), List.of(), null);
    }

    static AddMilestone addMilestone() {
        return new AddMilestone(ACTION, new Milestone(MILESTONE, "Write the guidance", null));
    }

    static AchieveMilestone achieveMilestone() {
        return new AchieveMilestone(ACTION, MILESTONE, null);
    }

    static AttachEvidence attachEvidence() {
        return new AttachEvidence(
                ACTION, new Evidence(EVIDENCE, "Attendance", EvidenceKind.TRAINING, "TR/2025/17", null, null));
    }

    static WithdrawEvidence withdrawEvidence() {
        return new WithdrawEvidence(ACTION, EVIDENCE, "Of another course");
    }

    static AssureRating assure(Rag rating) {
        return new AssureRating(ACTION, rating, "Nobody was examined", null);
    }

    static RequestUpdate requestUpdate() {
        return new RequestUpdate(ACTION, "How many have attended?", null);
    }

    static ReportCompletion reportCompletion() {
        return new ReportCompletion(ACTION, "All officers have attended", false, null);
    }

    static ReturnAction returnToLead() {
        return new ReturnAction(ACTION, "No proof was given", null);
    }

    static CloseAction close(Closure closure, EvidenceId... evidence) {
        return new CloseAction(
                ACTION,
                closure,
                "All officers have attended",
                List.of(evidence),
                closure == Closure.SUPERSEDED ? "DHR24/1/1" : null,
                false,
                null,
                null);
    }

    static CloseAction closeAsPublished(Closure closure) {
        return new CloseAction(
                ACTION,
                closure,
                "All officers have attended",
                List.of(),
                closure == Closure.SUPERSEDED ? "DHR24/1/1" : null,
                true,
                "Complete March 2024",
                null);
    }

    static ReopenAction reopen() {
        return new ReopenAction(ACTION, "The course was stopped", null);
    }

    static WithdrawAction withdraw() {
        return new WithdrawAction(ACTION, "Of another review");
    }

    static CorrectEntry correct(String entry, Correction correction) {
        return new CorrectEntry(ACTION, entry, correction, "Wrong course named");
    }

    /** One of each command that an action takes once it is there, the coordinator's first. */
    static List<ActionCommand> all() {
        return Stream.concat(thePartnerships().stream(), anAgencys().stream()).toList();
    }

    /** Those that only the partnership may send. */
    static List<ActionCommand> thePartnerships() {
        return List.of(
                assign(POLICE),
                reassign(Westshire.TRUST),
                revise("Hold two courses"),
                grantExtension(null),
                refuseExtension(),
                addMilestone(),
                assure(Rag.RED),
                requestUpdate(),
                returnToLead(),
                close(Closure.IMPLEMENTED),
                reopen(),
                withdraw());
    }

    /** Those that an agency may send too. */
    static List<ActionCommand> anAgencys() {
        return List.of(
                requestExtension(),
                progress("Begun"),
                achieveMilestone(),
                attachEvidence(),
                withdrawEvidence(),
                reportCompletion(),
                correct(UUID.randomUUID().toString(), new Correction("Begun again", null, null)));
    }
}
