package org.actionledger.query.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.TargetDate;
import org.jspecify.annotations.Nullable;

/**
 * A day something was promised for.
 *
 * @param dueBy none where it cannot be missed
 * @param formerly the days it was promised for before, in their order
 * @param part the lettered part it belongs to
 * @param step the step it belongs to, in words
 * @param milestone the milestone whose target it is
 * @param metOn since when it is met by itself; one of the whole action is met when that is done
 * @param metBy the event that said so
 */
public record Promise(
        @Nullable LocalDate dueBy,
        List<Former> formerly,
        @Nullable String part,
        @Nullable String step,
        @Nullable MilestoneId milestone,
        @Nullable LocalDate metOn,
        @Nullable String metBy) {

    /**
     * A day that held until it was moved.
     *
     * @param dueBy none where it could not be missed
     * @param until the first day on which another held
     */
    record Former(@Nullable LocalDate dueBy, LocalDate until) {}

    static Promise of(TargetDate target) {
        return new Promise(day(target), List.of(), target.part(), target.step(), null, null, null);
    }

    static Promise of(Milestone milestone) {
        return new Promise(
                day(milestone.target()), List.of(), null, milestone.description(), milestone.milestoneId(), null, null);
    }

    Promise met(LocalDate on, String by) {
        return metOn == null ? new Promise(dueBy, formerly, part, step, milestone, on, by) : this;
    }

    /** Another day for the same promise, from that day on; as if it had always held where {@code from} is null. */
    Promise moved(TargetDate to, @Nullable LocalDate from) {
        List<Former> days = from == null
                ? formerly
                : Stream.concat(formerly.stream(), Stream.of(new Former(dueBy, from)))
                        .toList();
        return new Promise(day(to), days, part, step, milestone, metOn, metBy);
    }

    Promise corrected(String event, LocalDate on) {
        return event.equals(metBy) ? new Promise(dueBy, formerly, part, step, milestone, on, metBy) : this;
    }

    /** The days on which it is missed, of an action that is never done. */
    Stream<Stretch> missed() {
        if (formerly.isEmpty()) {
            return missed(dueBy, null, null).stream();
        }
        List<Stretch> missed = new ArrayList<>();
        LocalDate since = null;
        for (Former former : formerly) {
            missed(former.dueBy, since, former.until).ifPresent(missed::add);
            since = former.until;
        }
        missed(dueBy, since, null).ifPresent(missed::add);
        return missed.stream();
    }

    private Optional<Stretch> missed(@Nullable LocalDate due, @Nullable LocalDate from, @Nullable LocalDate until) {
        return due == null
                ? Optional.empty()
                : new Stretch(due, due.plusDays(1), null).within(from, Days.earlier(metOn, until));
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
