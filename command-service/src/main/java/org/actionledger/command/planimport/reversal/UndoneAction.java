package org.actionledger.command.planimport.reversal;

import java.util.List;
import java.util.Objects;
import org.actionledger.command.action.ActionCommand.GrantExtension;
import org.actionledger.command.action.ActionCommand.ReassignAction;
import org.actionledger.command.action.ActionCommand.RefuseExtension;
import org.actionledger.command.action.ActionCommand.ReopenAction;
import org.actionledger.command.action.ActionCommand.RequestExtension;
import org.actionledger.command.action.ActionCommand.ReviseAction;
import org.actionledger.command.action.ActionCommand.WithdrawAction;
import org.actionledger.command.action.ActionState;
import org.actionledger.command.action.RebuiltAction;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Provenance;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Takes an action back that came with an import, or changes back what the import changed on one that was there before: how it stands now
 * is compared with how it stood then, as nobody else has changed it.
 */
final class UndoneAction {

    private static final String TOLD = "What was reported stays reported; correct it where it is wrong.";
    private static final String LED = "It has a lead now, and none before; give it to another, or withdraw it.";

    private final ActionId id;
    private final @Nullable Integer row;
    private final Undone undone;

    UndoneAction(ActionId id, @Nullable Integer row, Undone undone) {
        this.id = id;
        this.row = row;
        this.undone = undone;
    }

    /** Whether the action is withdrawn, or will be. */
    boolean undo(Touched touched) {
        RebuiltAction action = new RebuiltAction();
        take(action, touched.before());
        ActionState then = touched.begunByIt() ? null : action.state();
        take(action, touched.since());
        ActionState now = action.state();
        boolean gone = now.status() == ActionStatus.WITHDRAWN;
        if (gone || touched.undone()) {
            return gone;
        }
        if (touched.byOthers()) {
            undone.keep(row, now.reference(), Undone.TOUCHED);
            return false;
        }
        if (then == null) {
            undone.send(row, new WithdrawAction(id, undone.reason()));
            return true;
        }
        changeBack(then, now);
        return false;
    }

    private static void take(RebuiltAction action, List<? extends DomainEventMessage<?>> events) {
        for (DomainEventMessage<?> event : events) {
            action.take((ActionEvent) event.getPayload(), event.getIdentifier(), (String)
                    event.getMetaData().get(Provenance.ACTOR_ID));
        }
    }

    /** In an order in which nothing is refused: it is open before anything else, and its dates are asked for by whoever leads it now. */
    private void changeBack(ActionState then, ActionState now) {
        if (now.status() == ActionStatus.CLOSED && then.status() != ActionStatus.CLOSED) {
            undone.send(row, new ReopenAction(id, undone.reason(), null));
        }
        if (now.extension() != null && !now.extension().equals(then.extension())) {
            undone.send(row, new RefuseExtension(id, undone.reason()));
        }
        targets(then, now);
        leads(then, now);
        boolean reworded = !then.description().equals(now.description())
                || !Objects.equals(then.intendedOutcome(), now.intendedOutcome());
        if (reworded) {
            undone.send(row, new ReviseAction(id, then.description(), then.intendedOutcome(), undone.reason()));
        }
        boolean told = !then.milestones().equals(now.milestones())
                || !Objects.equals(then.lastUpdate(), now.lastUpdate())
                || !then.achievedMilestones().equals(now.achievedMilestones());
        if (told) {
            undone.keep(row, now.reference(), TOLD);
        }
    }

    private void targets(ActionState then, ActionState now) {
        int both = Math.min(then.targets().size(), now.targets().size());
        for (int place = 0; place < both; place++) {
            if (!then.targets().get(place).equals(now.targets().get(place))) {
                AgencyId lead = now.lead();
                undone.send(
                        row, new RequestExtension(id, place + 1, then.targets().get(place), undone.reason()), lead);
                undone.send(row, new GrantExtension(id, null, undone.reason()));
            }
        }
    }

    private void leads(ActionState then, ActionState now) {
        boolean same = Objects.equals(then.lead(), now.lead())
                && then.jointLeads().equals(now.jointLeads())
                && Objects.equals(then.responsible(), now.responsible());
        if (same) {
            return;
        }
        if (then.lead() == null) {
            undone.keep(row, now.reference(), LED);
        } else {
            undone.send(
                    row, new ReassignAction(id, then.lead(), then.jointLeads(), then.responsible(), undone.reason()));
        }
    }
}
