package org.actionledger.command.action;

import static org.actionledger.command.action.Steps.MILESTONE;
import static org.actionledger.command.refusal.Refusal.NOT_ITS_OWN_BEHALF;
import static org.actionledger.command.refusal.Refusal.ONLY_A_LEADING_AGENCY;
import static org.actionledger.command.refusal.Refusal.ONLY_THE_LEAD_AGENCY;
import static org.actionledger.command.refusal.Refusal.ONLY_THE_PARTNERSHIP;
import static org.actionledger.command.refusal.Refusal.ROLE_MAY_NOT;
import static org.actionledger.command.testing.Westshire.AUDITOR;
import static org.actionledger.command.testing.Westshire.CLERK;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.COUNCIL;
import static org.actionledger.command.testing.Westshire.EASTSHIRE;
import static org.actionledger.command.testing.Westshire.FOREIGN_COORDINATOR;
import static org.actionledger.command.testing.Westshire.NURSE;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.OPERATOR;
import static org.actionledger.command.testing.Westshire.OVERSIGHT;
import static org.actionledger.command.testing.Westshire.PARTNERSHIP;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.TODAY;
import static org.actionledger.command.testing.Westshire.TRUST;
import static org.actionledger.command.testing.Westshire.onBehalf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.actionledger.command.action.ActionCommand.CloseAction;
import org.actionledger.command.action.ActionCommand.CorrectEntry;
import org.actionledger.command.action.ActionCommand.ProposeAction;
import org.actionledger.events.action.ActionEvent.CompletionReported;
import org.actionledger.events.action.ActionEvent.MilestoneAchieved;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which command is whose. Who signs off has its own rules, in {@link SignOffTest}; who corrects, in {@link CorrectionTest}. */
class WhoMayTest {

    static Stream<ActionCommand> every() {
        return Steps.all().stream().filter(command -> !(command instanceof CorrectEntry));
    }

    static Stream<ActionCommand> thePartnerships() {
        return Steps.thePartnerships().stream();
    }

    @Test
    void every_command_of_an_action_is_tried_here() {
        Stream<Class<?>> tried =
                Stream.concat(Steps.all().stream().map(ActionCommand::getClass), Stream.of(ProposeAction.class));

        assertThat(tried).containsExactlyInAnyOrder(ActionCommand.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("every")
    void who_only_reads_or_runs_the_installation_changes_no_action(ActionCommand command) {
        for (Actor actor : List.of(AUDITOR, OVERSIGHT, OPERATOR, new Actor("x", Role.AUDITOR, PARTNERSHIP, null))) {
            Story.assigned().refuses(command, actor, ROLE_MAY_NOT);
        }
    }

    @ParameterizedTest
    @MethodSource("every")
    void only_a_coordinator_of_the_partnership_speaks_for_another_agency(ActionCommand command) {
        for (Actor actor : List.of(
                onBehalf(OFFICER, PARTNERSHIP), onBehalf(NURSE, POLICE), onBehalf(FOREIGN_COORDINATOR, POLICE))) {
            Story.assigned().refuses(command, actor, NOT_ITS_OWN_BEHALF);
        }
    }

    @ParameterizedTest
    @MethodSource("thePartnerships")
    void what_is_the_partnerships_no_other_body_does(ActionCommand command) {
        for (Actor actor : List.of(CLERK, FOREIGN_COORDINATOR, onBehalf(COORDINATOR, COUNCIL))) {
            Story.assigned().refuses(command, actor, ONLY_THE_PARTNERSHIP);
        }
        if (!(command instanceof CloseAction)) {
            Story.assigned().refuses(command, OFFICER, ONLY_THE_PARTNERSHIP);
        }
    }

    @Test
    void a_contributor_of_the_partnership_is_not_its_coordinator() {
        Actor assistant = new Actor("person-assistant", Role.CONTRIBUTOR, PARTNERSHIP, null);

        Story.assigned().refuses(Steps.requestUpdate(), assistant, ONLY_THE_PARTNERSHIP);
    }

    @Test
    void only_the_lead_reports_completion_and_asks_for_more_time() {
        for (Actor actor : List.of(NURSE, CLERK, COORDINATOR, onBehalf(COORDINATOR, TRUST))) {
            Story.assigned().refuses(Steps.reportCompletion(), actor, ONLY_THE_LEAD_AGENCY);
            Story.assigned().refuses(Steps.requestExtension(), actor, ONLY_THE_LEAD_AGENCY);
        }
    }

    @Test
    void a_joint_lead_reports_progress_and_achieves_steps_like_the_lead() {
        Story.assigned().then(Steps.progress("Begun"), NURSE, begun());
        Story.assigned()
                .after(Steps.addMilestone(), COORDINATOR)
                .then(Steps.achieveMilestone(), NURSE, new MilestoneAchieved(Story.ACTION, MILESTONE, TODAY));
        for (Actor actor : List.of(CLERK, COORDINATOR, onBehalf(COORDINATOR, COUNCIL), FOREIGN_COORDINATOR)) {
            Story.assigned().refuses(Steps.progress("Begun"), actor, ONLY_A_LEADING_AGENCY);
            Story.assigned().refuses(Steps.achieveMilestone(), actor, ONLY_A_LEADING_AGENCY);
        }
    }

    @Test
    void evidence_is_a_leading_agencys_or_the_partnerships() {
        for (Actor actor : List.of(CLERK, FOREIGN_COORDINATOR, onBehalf(COORDINATOR, COUNCIL))) {
            Story.assigned().refuses(Steps.attachEvidence(), actor, ONLY_A_LEADING_AGENCY);
            Story.assigned().refuses(Steps.withdrawEvidence(), actor, ONLY_A_LEADING_AGENCY);
        }
    }

    @Test
    void the_partnerships_coordinator_takes_a_leading_agencys_step_on_its_behalf() {
        Story.assigned().then(Steps.progress("Begun"), onBehalf(COORDINATOR, POLICE), begun());
        Story.assigned().then(Steps.progress("Begun"), onBehalf(COORDINATOR, TRUST), begun());
        Story.assigned()
                .then(
                        Steps.reportCompletion(),
                        onBehalf(COORDINATOR, POLICE),
                        new CompletionReported(Story.ACTION, "All officers have attended", false, TODAY));
    }

    @Test
    void a_coordinator_whose_own_agency_leads_reports_like_any_lead() {
        Story.ledBy(PARTNERSHIP).then(Steps.progress("Begun"), COORDINATOR, begun());
        Story.ledBy(EASTSHIRE).then(Steps.progress("Begun"), FOREIGN_COORDINATOR, begun());
    }

    @Test
    void who_names_its_own_agency_speaks_for_itself() {
        Story.assigned().then(Steps.progress("Begun"), onBehalf(OFFICER, POLICE), begun());
    }

    private static ProgressRecorded begun() {
        return new ProgressRecorded(
                Story.ACTION, "Begun", null, null, ActionStatus.IN_PROGRESS, List.of(), List.of(), List.of(), TODAY);
    }
}
