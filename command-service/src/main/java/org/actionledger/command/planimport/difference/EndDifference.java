package org.actionledger.command.planimport.difference;

import static org.actionledger.command.planimport.reading.Flag.Reason.AWAITING_SIGN_OFF;
import static org.actionledger.command.planimport.reading.Flag.Reason.CLOSED_OTHERWISE;
import static org.actionledger.command.planimport.reading.Flag.Reason.OPEN_IN_FILE;

import java.time.LocalDate;
import java.util.Objects;
import org.actionledger.command.action.ActionCommand.CloseAction;
import org.actionledger.command.planimport.reading.Conclusion;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.Wording;
import org.actionledger.command.planimport.standing.StandingAction.Ending;
import org.actionledger.command.wording.PlanWording;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Closure;

/** Whether it is at its end. An import closes what is open; it neither opens anything, nor closes it again or in place of a sign-off. */
record EndDifference(Compared compared, Changes changes) {

    void find() {
        Conclusion conclusion = compared.row().conclusion();
        Ending ending = compared.action().ending();
        boolean ends = conclusion.stated().isEnd();
        if (compared.action().status() == ActionStatus.CLOSED) {
            if (ends) {
                compareEnds(conclusion, Objects.requireNonNull(ending));
            } else if (isStated() && !compared.saysWhatIsPrinted(Meaning.COMPLETION_AND_OUTCOME)) {
                flag(OPEN_IN_FILE, "The plan calls the action open; the ledger has closed it, and it stays closed.");
            }
        } else if (ends && compared.action().status() == ActionStatus.COMPLETION_REPORTED) {
            flag(
                    AWAITING_SIGN_OFF,
                    "The plan calls the action complete. Its lead has reported that, and the partnership has to sign"
                            + " it off or return it.");
        } else if (ends) {
            CloseAction close = Closing.of(compared.id(), conclusion, compared.asOf());
            changes.says("Closed as " + name(close.closure()) + ", as published: “" + conclusion.raw() + "”.");
            changes.does(close);
        }
    }

    /** Whether the plan has a place where it would say that it is complete. */
    private boolean isStated() {
        return compared.columns().has(Meaning.COMPLETION_AND_OUTCOME)
                || compared.columns().has(Meaning.COMPLETION);
    }

    private void compareEnds(Conclusion conclusion, Ending ending) {
        boolean asWritten =
                ending.asWritten() != null && Wording.fold(ending.asWritten()).equals(Wording.fold(conclusion.raw()));
        LocalDate day = conclusion.day();
        boolean sameDay = day == null || day.equals(ending.on()) || asWritten;
        boolean sameKind = Closing.closure(conclusion.stated()) == ending.closure();
        boolean sameOutcome = conclusion.outcome().isEmpty()
                || Wording.fold(conclusion.outcome()).equals(Wording.fold(ending.outcome()));
        if (!sameDay || !sameKind || !sameOutcome) {
            flag(
                    CLOSED_OTHERWISE,
                    "The plan says “" + conclusion.raw() + "”; the ledger has closed the action as "
                            + name(Objects.requireNonNull(ending.closure())) + " on "
                            + PlanWording.day(ending.on()) + (sameOutcome ? "" : " with another outcome")
                            + ", and that stays.");
        }
    }

    private void flag(Flag.Reason reason, String sentence) {
        Meaning meaning = compared.columns().has(Meaning.COMPLETION_AND_OUTCOME)
                ? Meaning.COMPLETION_AND_OUTCOME
                : Meaning.COMPLETION;
        changes.flag(reason, compared.heading(meaning), sentence);
    }

    private static String name(Closure closure) {
        return switch (closure) {
            case IMPLEMENTED -> "implemented";
            case IMPLEMENTED_ONGOING -> "implemented and ongoing";
            case NOT_PROGRESSED -> "not progressed";
            case SUPERSEDED -> "superseded";
        };
    }
}
