package org.actionledger.query.actionpage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actionledger.events.action.TargetDate;
import org.jspecify.annotations.Nullable;

/**
 * Which target dates are met. One of a part is met when the part is said to be done, one of a step when its milestone is achieved, and
 * all when the action is done.
 */
record Deadlines(Promised promised, Standing standing) {

    /** A day that can be missed, and the day it was met. */
    private record Deadline(LocalDate dueBy, @Nullable LocalDate metOn) {}

    List<ActionPage.Target> targets() {
        return IntStream.range(0, promised.targets().size())
                .mapToObj(i -> target(i + 1, promised.targets().get(i)))
                .toList();
    }

    ActionPage.Due due(LocalDate today) {
        LocalDate dueBy = Stream.concat(
                        promised.targets().stream()
                                .flatMap(target -> deadline(target.present(), metOn(target.present()))),
                        promised.milestones().stream()
                                .flatMap(step -> deadline(step.milestone().target(), or(step.achievedOn(), doneOn()))))
                .filter(deadline -> deadline.metOn == null)
                .map(Deadline::dueBy)
                .min(LocalDate::compareTo)
                .orElse(null);
        boolean overdue = standing.status().status().isOpen() && dueBy != null && dueBy.isBefore(today);
        return new ActionPage.Due(
                today, dueBy, overdue, overdue ? ChronoUnit.DAYS.between(Objects.requireNonNull(dueBy), today) : 0);
    }

    private ActionPage.Target target(int position, Promised.Target target) {
        return new ActionPage.Target(
                position,
                target.original(),
                target.present(),
                !target.present().equals(target.original()),
                metOn(target.present()));
    }

    private static Stream<Deadline> deadline(@Nullable TargetDate target, @Nullable LocalDate metOn) {
        return target != null && target.canBeMissed() && target.dueBy() != null
                ? Stream.of(new Deadline(target.dueBy(), metOn))
                : Stream.empty();
    }

    private @Nullable LocalDate metOn(TargetDate target) {
        if (target.part() != null) {
            return or(partDoneOn(target.part()), doneOn());
        }
        return target.step() == null ? doneOn() : or(stepAchievedOn(target.step()), doneOn());
    }

    private @Nullable LocalDate partDoneOn(String label) {
        return standing.parts().stream()
                .filter(part -> part.label().equals(label))
                .map(Standing.Part::doneOn)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate stepAchievedOn(String words) {
        return promised.milestones().stream()
                .filter(step -> step.milestone().description().equalsIgnoreCase(words))
                .flatMap(step -> Stream.ofNullable(step.achievedOn()))
                .findFirst()
                .orElse(null);
    }

    /** The day from which the action is not open any more. */
    private @Nullable LocalDate doneOn() {
        LocalDate completed =
                standing.completion() == null ? null : standing.completion().effectiveOn();
        LocalDate closed =
                standing.closing() == null ? null : standing.closing().effectiveOn();
        return completed == null || (closed != null && closed.isBefore(completed)) ? closed : completed;
    }

    private static @Nullable LocalDate or(@Nullable LocalDate day, @Nullable LocalDate otherwise) {
        return day == null ? otherwise : day;
    }
}
