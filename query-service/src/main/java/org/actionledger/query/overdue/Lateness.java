package org.actionledger.query.overdue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.jspecify.annotations.Nullable;

/** A stretch of days on which an action is late, as one of its leads sees it; see {@code V1__overdue.sql}. */
record Lateness(
        ActionId actionId,
        int position,
        @Nullable AgencyId agency,
        AgencyId partnership,
        ReviewId reviewId,
        Stretch stretch) {

    /** Days from {@code from} to the day before {@code until} (for ever, if none) on which {@code dueBy} is the earliest day missed. */
    record Stretch(
            LocalDate dueBy, LocalDate from, @Nullable LocalDate until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    static List<Lateness> of(FollowedAction action) {
        List<Lateness> all = new ArrayList<>();
        for (Stretch stretch : stretches(action.workings())) {
            for (int position = 0; position < Math.max(1, action.leads().size()); position++) {
                AgencyId agency =
                        action.leads().isEmpty() ? null : action.leads().get(position);
                all.add(new Lateness(
                        action.actionId(), position, agency, action.partnership(), action.reviewId(), stretch));
            }
        }
        return all;
    }

    static List<Stretch> stretches(Workings workings) {
        List<Stretch> missed = missed(workings);
        if (missed.size() < 2) {
            return missed;
        }
        TreeSet<LocalDate> turns = new TreeSet<>();
        missed.forEach(stretch -> {
            turns.add(stretch.from());
            if (stretch.until() != null) {
                turns.add(stretch.until());
            }
        });
        List<Stretch> earliest = new ArrayList<>();
        for (LocalDate day : turns) {
            missed.stream()
                    .filter(stretch -> stretch.holds(day))
                    .min(Comparator.comparing(Stretch::dueBy))
                    .ifPresent(stretch -> append(earliest, new Stretch(stretch.dueBy(), day, turns.higher(day))));
        }
        return earliest;
    }

    /** For each promise the days on which it is missed. */
    private static List<Stretch> missed(Workings workings) {
        LocalDate doneOn = workings.doneOn();
        List<Stretch> missed = new ArrayList<>();
        for (Promise promise : workings.promises()) {
            if (promise.dueBy() != null) {
                LocalDate from = promise.dueBy().plusDays(1);
                LocalDate until = earlier(promise.metOn(), doneOn);
                if (until == null || until.isAfter(from)) {
                    missed.add(new Stretch(promise.dueBy(), from, until));
                }
            }
        }
        return missed;
    }

    private static void append(List<Stretch> stretches, Stretch next) {
        Stretch last = stretches.isEmpty() ? null : stretches.getLast();
        if (last != null && last.dueBy().equals(next.dueBy()) && next.from().equals(last.until())) {
            stretches.set(stretches.size() - 1, new Stretch(last.dueBy(), last.from(), next.until()));
        } else {
            stretches.add(next);
        }
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
