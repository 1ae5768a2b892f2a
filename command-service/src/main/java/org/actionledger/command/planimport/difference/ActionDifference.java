package org.actionledger.command.planimport.difference;

import static org.actionledger.command.planimport.reading.Flag.Reason.ACTION_CLOSED;
import static org.actionledger.command.planimport.reading.Flag.Reason.AWAITING_SIGN_OFF;
import static org.actionledger.command.planimport.reading.Flag.Reason.SCOPE_DIFFERS;

import java.util.List;
import org.actionledger.command.action.ActionCommand.ReviseAction;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.command.planimport.reading.Wording;
import org.actionledger.command.planimport.standing.StandingAction;
import org.actionledger.command.wording.PlanWording;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/** What a row says of its action that the ledger does not. */
record ActionDifference(Compared compared, Agencies agencies, Changes changes) {

    /** {@code scope} is the recommendation's, once its own differences are taken over. */
    void find(@Nullable Scope scope) {
        Changes open = new Changes(changes.row());
        ActionDifference still = new ActionDifference(compared, agencies, open);
        boolean wasLed = !compared.action().leads().isEmpty();
        List<AgencyId> leads = new LeadDifference(compared, agencies, open).find();
        still.compareScope(scope, wasLed || leads.isEmpty());
        still.compareWords();
        if (wasLed || leads.isEmpty()) {
            new TargetDifference(compared, leads, open).find(); // else they came with the lead
        }
        new MilestoneDifference(compared, leads, open).find();
        new ProgressDifference(compared, leads, open).find();
        ActionStatus status = compared.action().status();
        if (status == ActionStatus.CLOSED) {
            open.isNotDone(ACTION_CLOSED, compared.action().reference() + " is closed.");
        } else if (status == ActionStatus.COMPLETION_REPORTED) {
            open.isNotDone(AWAITING_SIGN_OFF, compared.action().reference() + " awaits sign-off.");
        }
        changes.takeOver(open);
        new EndDifference(compared, changes).find();
    }

    private void compareScope(@Nullable Scope ofRecommendation, boolean isFixed) {
        Scope given = compared.row().scope();
        Scope own = compared.action().scope();
        Scope present = own == null ? ofRecommendation : own;
        if (isFixed && given != null && given != present && !compared.isSilent(Meaning.SCOPE)) {
            changes.flag(
                    SCOPE_DIFFERS,
                    compared.heading(Meaning.SCOPE),
                    "The plan says “" + PlanWording.name(given) + "”, the ledger "
                            + (present == null ? "nothing" : "“" + PlanWording.name(present) + "”")
                            + "; the scope of an action stays as it is.");
        }
    }

    /** A cell that is blank takes no words away. */
    private void compareWords() {
        PlanAction row = compared.row();
        StandingAction action = compared.action();
        String outcome = row.intendedOutcome();
        boolean reworded = isOther(Meaning.ACTION, row.description(), action.description());
        boolean meansOther = outcome != null && isOther(Meaning.OUTCOME, outcome, present(action.intendedOutcome()));
        if (reworded) {
            changes.says("Action “" + action.description() + "” becomes “" + row.description() + "”.");
        }
        if (meansOther) {
            changes.says("Intended outcome “" + present(action.intendedOutcome()) + "” becomes “" + outcome + "”.");
        }
        if (reworded || meansOther) {
            changes.does(new ReviseAction(
                    compared.id(),
                    reworded ? row.description() : action.description(),
                    meansOther ? outcome : action.intendedOutcome(),
                    compared.reason()));
        }
    }

    private boolean isOther(Meaning meaning, String given, String present) {
        return !given.isEmpty()
                && !compared.isSilent(meaning)
                && !Wording.fold(given).equals(Wording.fold(present));
    }

    private static String present(@Nullable String words) {
        return words == null ? "" : words;
    }
}
