package org.actionledger.query.overdue;

import java.time.LocalDate;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.TargetDate;
import org.jspecify.annotations.Nullable;

/**
 * A day by which something was promised: a target date of the action, or of one of its milestones.
 *
 * @param dueBy none where it cannot be missed
 * @param part the lettered part it belongs to
 * @param step the step it belongs to, in words
 * @param milestone the milestone whose target it is
 * @param metOn since when it is met by itself; one of the whole action is met when that is done
 * @param metBy the event that said so
 */
record Promise(
        @Nullable LocalDate dueBy,
        @Nullable String part,
        @Nullable String step,
        @Nullable MilestoneId milestone,
        @Nullable LocalDate metOn,
        @Nullable String metBy) {

    static Promise of(TargetDate target) {
        return new Promise(day(target), target.part(), target.step(), null, null, null);
    }

    static Promise of(Milestone milestone) {
        return new Promise(day(milestone.target()), null, milestone.description(), milestone.milestoneId(), null, null);
    }

    private static @Nullable LocalDate day(@Nullable TargetDate target) {
        return target != null && target.canBeMissed() ? target.dueBy() : null;
    }

    Promise met(LocalDate on, String by) {
        return metOn == null ? new Promise(dueBy, part, step, milestone, on, by) : this;
    }

    /** Another day for the same promise. */
    Promise moved(TargetDate to) {
        return new Promise(day(to), part, step, milestone, metOn, metBy);
    }

    Promise corrected(String entry, LocalDate on) {
        return entry.equals(metBy) ? new Promise(dueBy, part, step, milestone, on, metBy) : this;
    }
}
