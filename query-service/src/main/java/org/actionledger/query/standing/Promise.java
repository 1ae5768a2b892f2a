package org.actionledger.query.standing;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.TargetDate;
import org.jspecify.annotations.Nullable;

/**
 * A day something was promised for.
 *
 * @param dueBy none where it cannot be missed
 * @param part the lettered part it belongs to
 * @param step the step it belongs to, in words
 * @param milestone the milestone whose target it is
 * @param metOn since when it is met by itself; one of the whole action is met when that is done
 * @param metBy the event that said so
 */
public record Promise(
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

    Promise met(LocalDate on, String by) {
        return metOn == null ? new Promise(dueBy, part, step, milestone, on, by) : this;
    }

    /** Another day for the same promise. */
    Promise moved(TargetDate to) {
        return new Promise(day(to), part, step, milestone, metOn, metBy);
    }

    Promise corrected(String event, LocalDate on) {
        return event.equals(metBy) ? new Promise(dueBy, part, step, milestone, on, metBy) : this;
    }

    /** Adds the days on which it is missed, if there are any. */
    void missed(@Nullable LocalDate doneOn, List<Stretch> missed) {
        if (dueBy != null) {
            LocalDate from = dueBy.plusDays(1);
            LocalDate until = Days.earlier(metOn, doneOn);
            if (until == null || until.isAfter(from)) {
                missed.add(new Stretch(dueBy, from, until));
            }
        }
    }

    /** Whether it was met after its day, if only by one; such an action was never late at the end of a day. */
    boolean isBroken(@Nullable LocalDate doneOn) {
        LocalDate met = Days.earlier(metOn, doneOn);
        return dueBy != null && (met == null || met.isAfter(dueBy));
    }

    private static @Nullable LocalDate day(@Nullable TargetDate target) {
        return target != null && target.canBeMissed() ? target.dueBy() : null;
    }
}
