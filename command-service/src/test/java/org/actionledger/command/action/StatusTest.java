package org.actionledger.command.action;

import static org.actionledger.command.action.Steps.EVIDENCE;
import static org.actionledger.command.action.Story.ACTION;
import static org.actionledger.command.refusal.Refusal.ACTION_WITHDRAWN;
import static org.actionledger.command.refusal.Refusal.ALREADY_CLOSED;
import static org.actionledger.command.refusal.Refusal.COMPLETION_ALREADY_REPORTED;
import static org.actionledger.command.refusal.Refusal.COMPLETION_NOT_REPORTED;
import static org.actionledger.command.refusal.Refusal.EFFECTIVE_IN_THE_FUTURE;
import static org.actionledger.command.refusal.Refusal.NOT_ASSIGNED;
import static org.actionledger.command.refusal.Refusal.NOT_CLOSED;
import static org.actionledger.command.refusal.Refusal.NO_EXTENSION_REQUESTED;
import static org.actionledger.command.refusal.Refusal.STATUS_NOT_REPORTABLE;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.SECOND_COORDINATOR;
import static org.actionledger.command.testing.Westshire.TODAY;
import static org.actionledger.command.testing.Westshire.TOMORROW;
import static org.actionledger.command.testing.Westshire.YESTERDAY;
import static org.actionledger.command.testing.Westshire.onBehalf;

import java.util.List;
import java.util.stream.Stream;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.action.ActionCommand.AssureRating;
import org.actionledger.command.action.ActionCommand.AttachEvidence;
import org.actionledger.command.action.ActionCommand.CloseAction;
import org.actionledger.command.action.ActionCommand.CorrectEntry;
import org.actionledger.command.action.ActionCommand.GrantExtension;
import org.actionledger.command.action.ActionCommand.RefuseExtension;
import org.actionledger.command.action.ActionCommand.ReopenAction;
import org.actionledger.command.action.ActionCommand.ReportCompletion;
import org.actionledger.command.action.ActionCommand.ReturnAction;
import org.actionledger.command.action.ActionCommand.WithdrawAction;
import org.actionledger.command.action.ActionCommand.WithdrawEvidence;
import org.actionledger.events.action.ActionEvent.ActionReopened;
import org.actionledger.events.action.ActionEvent.ActionReturned;
import org.actionledger.events.action.ActionEvent.ActionWithdrawn;
import org.actionledger.events.action.ActionEvent.CompletionReported;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.ActionEvent.EvidenceAttached;
import org.actionledger.events.action.ActionEvent.EvidenceWithdrawn;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Rag;
import org.actionledger.events.provenance.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The way of an action from status to status, and the steps each status does not take. */
class StatusTest {

    static Stream<ActionCommand> whatAClosedActionRefuses() {
        return Steps.all().stream()
                .filter(command -> !(command instanceof ReopenAction
                        || command instanceof WithdrawAction
                        || command instanceof WithdrawEvidence
                        || command instanceof CorrectEntry));
    }

    static Stream<ActionCommand> whatAWithdrawnActionRefuses() {
        return Steps.all().stream()
                .filter(command -> !(command instanceof WithdrawEvidence || command instanceof CorrectEntry));
    }

    static Stream<Story> inEveryStatus() {
        return Stream.of(
                Story.proposed(),
                Story.assigned(),
                Story.assigned().after(Steps.progress("Begun"), OFFICER),
                Story.assigned().after(Steps.progress("Half done", ActionStatus.PARTLY_COMPLETED), OFFICER),
                completed(),
                closed());
    }

    static Stream<ActionCommand> whatAwaitsNobodyWhileCompletionIsReported() {
        return Steps.all().stream()
                .filter(command -> !(command instanceof AssignAction
                        || command instanceof GrantExtension
                        || command instanceof RefuseExtension
                        || command instanceof AttachEvidence
                        || command instanceof WithdrawEvidence
                        || command instanceof AssureRating
                        || command instanceof ReturnAction
                        || command instanceof CloseAction
                        || command instanceof ReopenAction
                        || command instanceof WithdrawAction
                        || command instanceof CorrectEntry));
    }

    @Test
    void the_first_report_puts_an_action_in_progress() {
        Story.assigned().then(Steps.progress("Begun"), OFFICER, told("Begun", ActionStatus.IN_PROGRESS));
    }

    @Test
    void the_first_report_may_be_that_part_is_done() {
        Story.assigned()
                .then(
                        Steps.progress("Half done", ActionStatus.PARTLY_COMPLETED),
                        OFFICER,
                        told("Half done", ActionStatus.PARTLY_COMPLETED));
    }

    @Test
    void partly_completed_stays_until_the_agency_says_otherwise() {
        Story.assigned()
                .after(Steps.progress("Half done", ActionStatus.PARTLY_COMPLETED), OFFICER)
                .then(Steps.progress("Still at it"), OFFICER, told("Still at it", ActionStatus.PARTLY_COMPLETED));
        Story.assigned()
                .after(Steps.progress("Half done", ActionStatus.PARTLY_COMPLETED), OFFICER)
                .then(
                        Steps.progress("Begun anew", ActionStatus.IN_PROGRESS),
                        OFFICER,
                        told("Begun anew", ActionStatus.IN_PROGRESS));
    }

    @ParameterizedTest
    @EnumSource(
            value = ActionStatus.class,
            names = {"PROPOSED", "ASSIGNED", "COMPLETION_REPORTED", "CLOSED", "WITHDRAWN"})
    void no_other_status_is_reported_as_progress(ActionStatus status) {
        Story.assigned().refuses(Steps.progress("Begun", status), OFFICER, STATUS_NOT_REPORTABLE);
    }

    @Test
    void an_action_nobody_leads_moves_only_by_being_assigned_or_closed() {
        for (ActionCommand command : List.of(
                Steps.progress("Begun"),
                Steps.achieveMilestone(),
                Steps.requestExtension(),
                Steps.reportCompletion(),
                Steps.reassign(POLICE),
                Steps.requestUpdate())) {
            Story.proposed().refuses(command, whoMay(command), NOT_ASSIGNED);
        }
        Story.proposed().refuses(Steps.returnToLead(), COORDINATOR, COMPLETION_NOT_REPORTED);
        Story.proposed().refuses(Steps.close(Closure.IMPLEMENTED), COORDINATOR, COMPLETION_NOT_REPORTED);
    }

    @Test
    void completion_is_reported_from_any_status_of_an_action_that_is_led() {
        CompletionReported reported = new CompletionReported(ACTION, "All officers have attended", false, TODAY);
        Story.assigned().then(Steps.reportCompletion(), OFFICER, reported);
        Story.assigned().after(Steps.progress("Begun"), OFFICER).then(Steps.reportCompletion(), OFFICER, reported);
        Story.assigned()
                .after(Steps.progress("Half done", ActionStatus.PARTLY_COMPLETED), OFFICER)
                .then(Steps.reportCompletion(), OFFICER, reported);
    }

    @ParameterizedTest
    @MethodSource("whatAwaitsNobodyWhileCompletionIsReported")
    void while_completion_awaits_sign_off_the_action_itself_does_not_move(ActionCommand command) {
        completed().refuses(command, whoMay(command), COMPLETION_ALREADY_REPORTED);
    }

    @Test
    void while_completion_awaits_sign_off_there_can_be_more_evidence_and_another_rating() {
        completed()
                .then(
                        Steps.attachEvidence(),
                        OFFICER,
                        new EvidenceAttached(ACTION, Steps.attachEvidence().evidence()));
        completed()
                .then(
                        Steps.assure(Rag.AMBER),
                        COORDINATOR,
                        new RatingAssured(ACTION, Rag.AMBER, "Nobody was examined", TODAY));
    }

    @Test
    void a_request_for_more_time_lapses_when_completion_is_reported() {
        Story.assigned()
                .after(Steps.requestExtension(), OFFICER)
                .after(Steps.reportCompletion(), OFFICER)
                .refuses(Steps.grantExtension(null), COORDINATOR, NO_EXTENSION_REQUESTED);
    }

    @Test
    void what_is_returned_is_in_progress_again() {
        completed()
                .then(
                        Steps.returnToLead(),
                        COORDINATOR,
                        new ActionReturned(ACTION, "No proof was given", ActionStatus.IN_PROGRESS, TODAY));
        completed()
                .after(Steps.returnToLead(), COORDINATOR)
                .then(Steps.progress("More"), OFFICER, told("More", ActionStatus.IN_PROGRESS));
    }

    @Test
    void nothing_is_returned_that_was_not_reported_complete() {
        Story.assigned().refuses(Steps.returnToLead(), COORDINATOR, COMPLETION_NOT_REPORTED);
    }

    @ParameterizedTest
    @MethodSource("whatAClosedActionRefuses")
    void a_closed_action_refuses_every_step_but_to_be_reopened_or_withdrawn(ActionCommand command) {
        closed().refuses(command, whoMay(command), ALREADY_CLOSED);
    }

    @Test
    void evidence_that_is_none_can_be_withdrawn_from_a_closed_action() {
        Story.assigned()
                .after(Steps.attachEvidence(), OFFICER)
                .after(Steps.reportCompletion(), OFFICER)
                .after(Steps.close(Closure.IMPLEMENTED, EVIDENCE), COORDINATOR)
                .then(
                        Steps.withdrawEvidence(),
                        COORDINATOR,
                        new EvidenceWithdrawn(ACTION, EVIDENCE, "Of another course"));
    }

    @Test
    void a_reopened_action_is_in_progress_or_proposed_by_whether_it_is_led() {
        closed().then(
                        Steps.reopen(),
                        COORDINATOR,
                        new ActionReopened(ACTION, "The course was stopped", ActionStatus.IN_PROGRESS, TODAY));
        Story.proposed()
                .after(Steps.close(Closure.NOT_PROGRESSED), COORDINATOR)
                .then(
                        Steps.reopen(),
                        COORDINATOR,
                        new ActionReopened(ACTION, "The course was stopped", ActionStatus.PROPOSED, TODAY));
    }

    @Test
    void a_reopened_action_is_completed_and_closed_again() {
        closed().after(Steps.reopen(), COORDINATOR)
                .after(Steps.reportCompletion(), OFFICER)
                .after(Steps.close(Closure.IMPLEMENTED), SECOND_COORDINATOR)
                .refuses(Steps.progress("More"), OFFICER, ALREADY_CLOSED);
    }

    @Test
    void only_a_closed_action_is_reopened() {
        Story.assigned().refuses(Steps.reopen(), COORDINATOR, NOT_CLOSED);
        completed().refuses(Steps.reopen(), COORDINATOR, NOT_CLOSED);
    }

    @ParameterizedTest
    @MethodSource("inEveryStatus")
    void whatever_its_status_an_action_is_withdrawn_that_should_never_have_been_entered(Story story) {
        story.then(Steps.withdraw(), COORDINATOR, new ActionWithdrawn(ACTION, "Of another review"));
    }

    @ParameterizedTest
    @MethodSource("whatAWithdrawnActionRefuses")
    void a_withdrawn_action_refuses_every_step_and_nothing_brings_it_back(ActionCommand command) {
        Story.assigned()
                .after(Steps.requestExtension(), OFFICER)
                .after(Steps.withdraw(), COORDINATOR)
                .refuses(command, whoMay(command), ACTION_WITHDRAWN);
    }

    @Test
    void of_a_withdrawn_action_what_was_said_can_still_be_put_right() {
        Story withdrawn = Story.assigned()
                .after(Steps.attachEvidence(), OFFICER)
                .after(Steps.progress("Begun"), OFFICER)
                .after(Steps.withdraw(), COORDINATOR);
        Correction right = new Correction("Begun again", null, null);
        String wrong = withdrawn.idOfLatest(ProgressRecorded.class);

        withdrawn.then(
                Steps.correct(wrong, right),
                COORDINATOR,
                new EntryCorrected(ACTION, wrong, right, "Wrong course named"));
        Story.assigned()
                .after(Steps.attachEvidence(), OFFICER)
                .after(Steps.withdraw(), COORDINATOR)
                .then(Steps.withdrawEvidence(), OFFICER, new EvidenceWithdrawn(ACTION, EVIDENCE, "Of another course"));
    }

    @Test
    void a_step_is_recorded_today_and_may_have_been_true_before() {
        Story.assigned()
                .then(
                        new ReportCompletion(ACTION, "Done", true, YESTERDAY),
                        OFFICER,
                        new CompletionReported(ACTION, "Done", true, YESTERDAY));
    }

    @Test
    void no_step_is_true_of_a_day_to_come() {
        Story.assigned()
                .refuses(new ReportCompletion(ACTION, "Done", true, TOMORROW), OFFICER, EFFECTIVE_IN_THE_FUTURE);
        completed().refuses(new ReturnAction(ACTION, "No", TOMORROW), COORDINATOR, EFFECTIVE_IN_THE_FUTURE);
        closed().refuses(new ReopenAction(ACTION, "No", TOMORROW), COORDINATOR, EFFECTIVE_IN_THE_FUTURE);
    }

    private static Story completed() {
        return Story.assigned().after(Steps.reportCompletion(), OFFICER);
    }

    private static Story closed() {
        return completed().after(Steps.close(Closure.IMPLEMENTED), COORDINATOR);
    }

    private static ProgressRecorded told(String narrative, ActionStatus status) {
        return new ProgressRecorded(ACTION, narrative, null, null, status, List.of(), List.of(), List.of(), TODAY);
    }

    private static Actor whoMay(ActionCommand command) {
        return Steps.thePartnerships().stream().anyMatch(other -> other.getClass() == command.getClass())
                ? COORDINATOR
                : onBehalf(COORDINATOR, POLICE);
    }
}
