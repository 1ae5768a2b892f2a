package org.actionledger.command.action;

import static org.actionledger.command.refusal.Refusal.NOTHING_CHANGES;
import static org.actionledger.command.refusal.Refusal.TARGET_UNKNOWN;
import static org.actionledger.command.refusal.Refused.refuseIf;

import java.util.ArrayList;
import java.util.List;
import org.actionledger.command.action.ActionCommand.AssignAction;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionProposed;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/** What was agreed to be done, and until when. */
record Terms(
        List<String> parts,
        String description,
        @Nullable Scope scope,
        @Nullable String intendedOutcome,
        List<TargetDate> targets) {

    static final Terms NONE = new Terms(List.of(), "", null, null, List.of());

    static Terms of(ActionProposed event) {
        return new Terms(event.parts(), event.description(), event.scope(), event.intendedOutcome(), event.targets());
    }

    static Terms of(ActionAssigned event) {
        return new Terms(event.parts(), event.description(), event.scope(), event.intendedOutcome(), event.targets());
    }

    /** What the assignment says; what it leaves out stays as it is here. */
    Terms asAssigned(AssignAction command) {
        return new Terms(
                command.parts().isEmpty() ? parts : command.parts(),
                command.description() == null ? description : command.description(),
                command.scope() == null ? scope : command.scope(),
                command.intendedOutcome() == null ? intendedOutcome : command.intendedOutcome(),
                command.targets().isEmpty() ? targets : command.targets());
    }

    Terms reworded(String description, @Nullable String intendedOutcome) {
        return new Terms(parts, description, scope, intendedOutcome, targets);
    }

    /**
     * A date to take the place of the one at that position, counted from 1: for the same part and step unless it names its own.
     * Refuses a position where there is none, and a date that is there already.
     */
    TargetDate inPlaceOf(int position, TargetDate other) {
        refuseIf(position < 1 || position > targets.size(), TARGET_UNKNOWN);
        TargetDate present = targets.get(position - 1);
        TargetDate placed = new TargetDate(
                other.raw(),
                other.dueBy(),
                other.precision(),
                other.kind(),
                other.part() == null ? present.part() : other.part(),
                other.step() == null ? present.step() : other.step());
        refuseIf(placed.equals(present), NOTHING_CHANGES);
        return placed;
    }

    /** The same with another date at that position, which there must be. */
    Terms withTarget(int position, TargetDate target) {
        List<TargetDate> moved = new ArrayList<>(targets);
        moved.set(position - 1, target);
        return new Terms(parts, description, scope, intendedOutcome, List.copyOf(moved));
    }
}
