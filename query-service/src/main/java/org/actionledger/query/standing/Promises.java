package org.actionledger.query.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.TargetDate;
import org.jspecify.annotations.Nullable;

/**
 * The days an action was promised for.
 *
 * @param targets its target dates, in its order
 * @param milestones those of its milestones
 */
public record Promises(List<Promise> targets, List<Promise> milestones) {

    static Promises of(List<TargetDate> targets) {
        return new Promises(targets.stream().map(Promise::of).toList(), List.of());
    }

    Promises with(List<TargetDate> changed) {
        return new Promises(changed.stream().map(Promise::of).toList(), milestones);
    }

    Promises and(Milestone milestone) {
        return new Promises(
                targets,
                Stream.concat(milestones.stream(), Stream.of(Promise.of(milestone)))
                        .toList());
    }

    /** {@code position} counts from 1; the other day holds from that one on, or as if always. */
    Promises moved(int position, TargetDate to, @Nullable LocalDate from) {
        List<Promise> changed = new ArrayList<>(targets);
        changed.set(position - 1, changed.get(position - 1).moved(to, from));
        return new Promises(changed, milestones);
    }

    Promises done(List<String> parts, LocalDate on, String event) {
        return parts.isEmpty()
                ? this
                : each(promise ->
                        promise.part() != null && parts.contains(promise.part()) ? promise.met(on, event) : promise);
    }

    /** Meets the milestone's own day, and a target that names the step in the same words. */
    Promises achieved(MilestoneId milestone, LocalDate on, String event) {
        List<String> words = milestones.stream()
                .filter(promise -> milestone.equals(promise.milestone()))
                .flatMap(promise -> Stream.ofNullable(promise.step()))
                .toList();
        return each(promise -> milestone.equals(promise.milestone())
                        || (promise.step() != null && words.stream().anyMatch(promise.step()::equalsIgnoreCase))
                ? promise.met(on, event)
                : promise);
    }

    Promises corrected(String event, Correction correction) {
        LocalDate day = correction.effectiveOn();
        return day == null ? this : each(promise -> promise.corrected(event, day));
    }

    private Promises each(UnaryOperator<Promise> change) {
        return new Promises(
                targets.stream().map(change).toList(),
                milestones.stream().map(change).toList());
    }

    /** When the earliest promise that is not met was due, of an action that is not done; none where none can be missed. */
    public @Nullable LocalDate nextDue() {
        return all().filter(promise -> promise.metOn() == null)
                .flatMap(promise -> Stream.ofNullable(promise.dueBy()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** Whether there is a day to be missed, or one that was. */
    public boolean canBeMissed() {
        return all().anyMatch(promise -> promise.dueBy() != null);
    }

    boolean anyBroken(@Nullable LocalDate doneOn) {
        return all().anyMatch(promise -> promise.isBroken(doneOn));
    }

    private Stream<Promise> all() {
        return Stream.concat(targets.stream(), milestones.stream());
    }

    /** The days on which a promise is missed, of an action that is done from that day on and was done on others. */
    List<Stretch> missed(@Nullable LocalDate doneOn, List<Interruption> doneBefore) {
        Stream<Stretch> missed = all().flatMap(Promise::missed);
        for (Interruption interruption : doneBefore) {
            missed = missed.flatMap(stretch -> interruption.cutOut(stretch).stream());
        }
        List<Stretch> late =
                missed.flatMap(stretch -> stretch.within(null, doneOn).stream()).toList();
        return late.size() < 2 ? late : earliest(late);
    }

    /** Of stretches that may overlap, on each day the one that was due first. */
    private static List<Stretch> earliest(List<Stretch> missed) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        for (Stretch stretch : missed) {
            turns.add(stretch.from());
            if (stretch.until() != null) {
                turns.add(stretch.until());
            }
        }
        List<Stretch> earliest = new ArrayList<>();
        for (LocalDate day : turns) {
            missed.stream()
                    .filter(stretch -> stretch.holds(day))
                    .min(Comparator.comparing(Stretch::dueBy))
                    .ifPresent(first -> append(earliest, new Stretch(first.dueBy(), day, turns.higher(day))));
        }
        return earliest;
    }

    private static void append(List<Stretch> stretches, Stretch next) {
        Stretch last = stretches.isEmpty() ? null : stretches.getLast();
        if (last != null && last.dueBy().equals(next.dueBy()) && next.from().equals(last.until())) {
            stretches.set(stretches.size() - 1, new Stretch(last.dueBy(), last.from(), next.until()));
        } else {
            stretches.add(next);
        }
    }
}
