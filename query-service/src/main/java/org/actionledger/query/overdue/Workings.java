package org.actionledger.query.overdue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.actionledger.events.action.Correction;
import org.jspecify.annotations.Nullable;

/**
 * What must be remembered of an action to know on which days it was late.
 *
 * @param promises the target dates in the action's order, then those of its milestones
 * @param completed when its lead said that it was done
 * @param closed when it ended
 * @param updated the last news from an agency
 */
record Workings(
        List<Promise> promises,
        @Nullable Entry reported,
        @Nullable Entry assured,
        @Nullable Entry completed,
        @Nullable Entry closed,
        @Nullable Entry updated) {

    static Workings of(List<Promise> promises) {
        return new Workings(promises, null, null, null, null, null);
    }

    /** The day from which the action is not open, nor late. */
    @Nullable
    LocalDate doneOn() {
        return Stream.of(completed, closed)
                .mapMulti((@Nullable Entry entry, java.util.function.Consumer<LocalDate> days) -> {
                    if (entry != null) {
                        days.accept(entry.on());
                    }
                })
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    Workings promises(UnaryOperator<Promise> change) {
        return with(promises.stream().map(change).toList());
    }

    Workings with(List<Promise> changed) {
        return new Workings(changed, reported, assured, completed, closed, updated);
    }

    Workings reported(Entry entry) {
        return new Workings(promises, entry, assured, completed, closed, updated);
    }

    Workings assured(Entry entry) {
        return new Workings(promises, reported, entry, completed, closed, updated);
    }

    Workings completed(Entry entry) {
        return new Workings(promises, reported, assured, entry, closed, updated);
    }

    Workings closed(Entry entry) {
        return new Workings(promises, reported, assured, completed, entry, updated);
    }

    Workings updated(Entry entry) {
        return new Workings(promises, reported, assured, completed, closed, entry);
    }

    Workings openAgain() {
        return new Workings(promises, reported, assured, null, null, updated);
    }

    Workings corrected(String event, Correction correction) {
        LocalDate day = correction.effectiveOn();
        return new Workings(
                day == null
                        ? promises
                        : promises.stream()
                                .map(promise -> promise.corrected(event, day))
                                .toList(),
                Entry.corrected(reported, event, correction),
                Entry.corrected(assured, event, correction),
                Entry.corrected(completed, event, correction),
                Entry.corrected(closed, event, correction),
                Entry.corrected(updated, event, correction));
    }
}
