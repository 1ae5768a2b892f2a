package org.actionledger.query.agencydashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Rag;
import org.jspecify.annotations.Nullable;

/**
 * Reckons a dashboard from counters.
 *
 * @param spanOfDays the buckets of {@link Measure#DAYS_TO_CLOSE} in one of its spans
 */
record Figures(
        LocalDate today,
        Map<Measure, TreeMap<Integer, Integer>> counters,
        IntFunction<Map<Integer, Integer>> spanOfDays) {

    /** As many months are shown. */
    static final int MONTHS = 12;

    Dashboard dashboard(FindDashboard asked, String name) {
        List<Dashboard.OfStatus> statuses = EnumSet.range(ActionStatus.PROPOSED, ActionStatus.CLOSED).stream()
                .map(this::ofStatus)
                .toList();
        long overdue = overdue();
        return new Dashboard(
                asked.scope(),
                asked.id(),
                name,
                asked.partnership(),
                asked.asOf(),
                statuses.stream().mapToLong(Dashboard.OfStatus::total).sum(),
                open(),
                statuses,
                overdue,
                dueBefore(today.plusDays(31)) - overdue,
                dueBefore(today.plusDays(91)) - overdue,
                awaiting(awaitingSignOff()),
                withoutUpdate(),
                medianDaysToClose(),
                inTime(),
                IntStream.rangeClosed(1 - MONTHS, 0)
                        .mapToObj(YearMonth.from(today)::plusMonths)
                        .map(month -> ofMonth(month, overdue))
                        .toList());
    }

    private Dashboard.OfStatus ofStatus(ActionStatus status) {
        Dashboard.Ratings reported = ratings(Measure.REPORTED, status);
        return new Dashboard.OfStatus(status, reported.total(), reported, ratings(Measure.ASSURED, status));
    }

    private Dashboard.Ratings ratings(Measure measure, ActionStatus status) {
        return new Dashboard.Ratings(
                at(measure, Measure.rated(status, Rag.RED)),
                at(measure, Measure.rated(status, Rag.AMBER)),
                at(measure, Measure.rated(status, Rag.GREEN)),
                at(measure, Measure.rated(status, null)));
    }

    long open() {
        return total(EnumSet.range(ActionStatus.PROPOSED, ActionStatus.PARTLY_COMPLETED));
    }

    long overdue() {
        return dueBefore(today);
    }

    long awaitingSignOff() {
        return total(EnumSet.of(ActionStatus.COMPLETION_REPORTED));
    }

    /** Open actions with a lead that has not been heard of in the current round. */
    long withoutUpdate() {
        return total(EnumSet.range(ActionStatus.ASSIGNED, ActionStatus.PARTLY_COMPLETED))
                - sum(of(Measure.FRESH_UNTIL));
    }

    private long total(EnumSet<ActionStatus> statuses) {
        return statuses.stream()
                .mapToLong(status -> ratings(Measure.REPORTED, status).total())
                .sum();
    }

    /** Whole spans before the one the day lies in, and the days in that. */
    private long dueBefore(LocalDate day) {
        int bucket = Measure.day(day);
        int span = Measure.span(bucket);
        return sum(of(Measure.DUE_SPAN).headMap(span, false))
                + sum(of(Measure.DUE).subMap(span * Measure.SPAN, true, bucket, false));
    }

    private Dashboard.Awaiting awaiting(long total) {
        NavigableMap<Integer, Integer> days = of(Measure.AWAITING);
        return days.isEmpty()
                ? new Dashboard.Awaiting(total, null, null)
                : new Dashboard.Awaiting(
                        total, LocalDate.ofEpochDay(days.firstKey()), (long) Measure.day(today) - days.firstKey());
    }

    private @Nullable Double medianDaysToClose() {
        long total = sum(of(Measure.DAYS_TO_CLOSE_SPAN));
        return total == 0 ? null : (daysToClose((total - 1) / 2) + daysToClose(total / 2)) / 2.0;
    }

    /** Of all actions in the order of their days, those of the one with so many before it. */
    private int daysToClose(long before) {
        long left = before;
        for (Map.Entry<Integer, Integer> span : of(Measure.DAYS_TO_CLOSE_SPAN).entrySet()) {
            if (left < span.getValue()) {
                for (Map.Entry<Integer, Integer> days :
                        spanOfDays.apply(span.getKey()).entrySet()) {
                    if (left < days.getValue()) {
                        return days.getKey();
                    }
                    left -= days.getValue();
                }
            }
            left -= span.getValue();
        }
        throw new IllegalStateException("counters of days to close and of their spans do not agree");
    }

    private Dashboard.InTime inTime() {
        long inTime = at(Measure.MISSED, 0);
        long late = at(Measure.MISSED, 1);
        return new Dashboard.InTime(inTime, late, inTime + late == 0 ? null : (double) inTime / (inTime + late));
    }

    private Dashboard.OfMonth ofMonth(YearMonth month, long overdueToday) {
        int bucket = Measure.month(month);
        return new Dashboard.OfMonth(
                month,
                at(Measure.OPENED, bucket),
                at(Measure.CLOSED, bucket),
                month.atEndOfMonth().isAfter(today)
                        ? overdueToday
                        : sum(of(Measure.LATER).headMap(bucket, true)));
    }

    private long at(Measure measure, int bucket) {
        return of(measure).getOrDefault(bucket, 0);
    }

    private TreeMap<Integer, Integer> of(Measure measure) {
        return counters.getOrDefault(measure, new TreeMap<>());
    }

    private static long sum(Map<Integer, Integer> buckets) {
        return buckets.values().stream().mapToLong(Integer::longValue).sum();
    }
}
