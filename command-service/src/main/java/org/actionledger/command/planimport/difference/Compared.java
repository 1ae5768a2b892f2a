package org.actionledger.command.planimport.difference;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.planimport.reading.Columns;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.PlanAction;
import org.actionledger.command.planimport.standing.StandingAction;
import org.actionledger.command.wording.PlanWording;
import org.actionledger.events.action.ActionId;
import org.jspecify.annotations.Nullable;

/**
 * A row beside the action of which it speaks.
 *
 * @param row what it says beyond what is printed of the action
 * @param labels of the parts that the action may answer
 * @param asOf the day the plan speaks for
 */
record Compared(
        PlanAction row, StandingAction action, Printed printed, Columns columns, List<String> labels, LocalDate asOf) {

    ActionId id() {
        return action.actionId();
    }

    /** Whether the cell of that meaning has nothing to say: there is none, or it says what is printed. */
    boolean isSilent(Meaning meaning) {
        return !columns.has(meaning) || saysWhatIsPrinted(meaning);
    }

    /** Whether there is a cell of that meaning, and it says what is printed. */
    boolean saysWhatIsPrinted(Meaning meaning) {
        return printed.says(columns, row.row(), meaning);
    }

    boolean isBlank(Meaning meaning) {
        return columns.cell(row.row(), meaning).isEmpty();
    }

    @Nullable
    String heading(Meaning meaning) {
        return columns.heading(meaning);
    }

    /** Why something is done. */
    String reason() {
        return "The plan as of " + PlanWording.day(asOf) + " says so.";
    }
}
