package org.actionledger.command.action;

import static org.actionledger.command.action.Steps.EVIDENCE;
import static org.actionledger.command.action.Steps.LATER;
import static org.actionledger.command.action.Steps.MILESTONE;
import static org.actionledger.command.action.Story.ACTION;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.NURSE;
import static org.actionledger.command.testing.Westshire.OFFICER;
import static org.actionledger.command.testing.Westshire.POLICE;
import static org.actionledger.command.testing.Westshire.SECOND_COORDINATOR;
import static org.actionledger.command.testing.Westshire.TODAY;
import static org.actionledger.command.testing.Westshire.TRUST;
import static org.actionledger.command.testing.Westshire.YESTERDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.command.action.ActionState.OpenExtension;
import org.actionledger.command.action.ActionState.Said;
import org.actionledger.command.testing.Ledger;
import org.actionledger.command.testing.Plot;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is rebuilt event by event knows what the aggregate knows that its repository loads, after each step of a whole life. */
class RebuiltActionTest {

    private final Ledger ledger = new Ledger();

    @BeforeEach
    void an_action_is_proposed() {
        Plot.registerAgencies(ledger);
        step(
                Plot.proposeAction(ACTION, Plot.raisedRecommendation(ledger, Plot.openedReview(ledger), "5"), "a"),
                COORDINATOR);
    }

    @Test
    void at_every_step_of_its_life_it_is_what_the_repository_loads() {
        assigned();
        step(Steps.addMilestone(), COORDINATOR);
        step(Steps.progress(Rag.AMBER, "No trainer yet"), OFFICER);
        step(Steps.assure(Rag.RED), COORDINATOR);
        step(Steps.requestUpdate(), COORDINATOR);
        step(Steps.requestExtension(), OFFICER);
        assertThat(rebuilt().extension()).isEqualTo(new OpenExtension(1, LATER));
        assertThat(rebuilt().updateRequested()).isTrue();
        step(Steps.refuseExtension(), COORDINATOR);
        step(Steps.progress("Half have attended", ActionStatus.PARTLY_COMPLETED), NURSE);
        step(Steps.requestExtension(), OFFICER);
        step(Steps.grantExtension(null), COORDINATOR);
        step(Steps.revise("Hold two courses"), COORDINATOR);
        step(Steps.achieveMilestone(), OFFICER);
        step(Steps.attachEvidence(), OFFICER);
        step(Steps.withdrawEvidence(), COORDINATOR);
        step(Steps.reassign(TRUST, POLICE), COORDINATOR);
        step(Steps.reportCompletion(), NURSE);
        step(Steps.returnToLead(), COORDINATOR);
        step(Steps.reportCompletion(), NURSE);
        step(Steps.close(Closure.IMPLEMENTED), SECOND_COORDINATOR);
        step(Steps.correct(lastId(), new Correction("Some have attended", null, YESTERDAY)), COORDINATOR);
        ActionState closed = rebuilt();
        step(Steps.reopen(), COORDINATOR);
        ActionState reopened = rebuilt();
        step(Steps.withdraw(), COORDINATOR);

        assertThat(ledger.events(ACTION).stream().<Class<?>>map(Object::getClass))
                .as("kinds of events in this life")
                .contains(ActionEvent.class.getPermittedSubclasses());
        assertThat(closed.status()).isEqualTo(ActionStatus.CLOSED);
        assertThat(closed.closure()).isEqualTo(Closure.IMPLEMENTED);
        assertThat(closed.closedOn()).isEqualTo(YESTERDAY);
        assertThat(closed.completedOn()).isEqualTo(TODAY);
        assertThat(closed.completionReportedBy()).isEqualTo(NURSE.id());
        assertThat(closed.description()).isEqualTo("Hold two courses");
        assertThat(closed.lead()).isEqualTo(TRUST);
        assertThat(closed.jointLeads()).containsExactly(POLICE);
        assertThat(closed.targets()).containsExactly(LATER);
        assertThat(closed.milestones()).containsExactly(MILESTONE);
        assertThat(closed.achievedMilestones()).containsExactly(MILESTONE);
        assertThat(closed.evidence()).isEmpty();
        assertThat(closed.withdrawnEvidence()).containsExactly(EVIDENCE);
        assertThat(closed.reported()).isEqualTo(Rag.AMBER);
        assertThat(closed.assured()).isEqualTo(Rag.RED);
        assertThat(closed.updateRequested()).isFalse();
        assertThat(closed.entries().values())
                .last()
                .isEqualTo(new Said(
                        EntryKind.CLOSURE,
                        SECOND_COORDINATOR.id(),
                        null,
                        YESTERDAY,
                        ActionState.fingerprint("Some have attended")));
        assertThat(reopened.closure()).isNull();
        assertThat(reopened.closedOn()).isNull();
        assertThat(reopened.completionReportedBy()).isNull();
        assertThat(rebuilt().status()).isEqualTo(ActionStatus.WITHDRAWN);
    }

    @Test
    void what_it_tells_cannot_be_changed_and_does_not_change_with_the_next_step() {
        assigned();
        ActionState before = rebuilt();
        step(Steps.addMilestone(), COORDINATOR);
        step(Steps.progress("Begun"), OFFICER);

        assertThat(before.milestones()).isEmpty();
        assertThat(before.entries()).isEmpty();
        ActionState after = rebuilt();
        assertThatThrownBy(() -> after.milestones().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> after.targets().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> after.entries().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private void assigned() {
        step(
                new AssignAction(
                        ACTION,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(TargetDate.due(TODAY.plusMonths(1))),
                        POLICE,
                        List.of(TRUST),
                        null,
                        YESTERDAY),
                COORDINATOR);
    }

    private void step(Object command, Actor actor) {
        ledger.accept(command, actor);
        assertThat(rebuilt()).as("after %s", command).isEqualTo(ledger.look(Action.class, ACTION, Action::state));
    }

    private ActionState rebuilt() {
        RebuiltAction action = new RebuiltAction();
        for (DomainEventMessage<?> message : ledger.messages(ACTION)) {
            action.take((ActionEvent) message.getPayload(), message.getIdentifier(), (String)
                    message.getMetaData().get(Provenance.ACTOR_ID));
        }
        return action.state();
    }

    private String lastId() {
        return ledger.messages(ACTION).getLast().getIdentifier();
    }
}
