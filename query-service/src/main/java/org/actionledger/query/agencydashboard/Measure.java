package org.actionledger.query.agencydashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Rag;
import org.jspecify.annotations.Nullable;

/**
 * What is counted, and into which buckets. Of measures with very many buckets there is a coarse twin ({@code …_SPAN}) whose buckets are
 * {@value #SPAN} of the fine ones, so that a sum reads a few coarse buckets and the fine ones at its edge only.
 */
enum Measure {
    /** All actions, by {@link #rated status and reported rating}. */
    REPORTED,
    /** All actions, by {@link #rated status and assured rating}. */
    ASSURED,
    /** Open actions, by the day of the earliest promise not met. */
    DUE,
    DUE_SPAN,
    /** Actions that await sign-off, by the day they were complete. */
    AWAITING,
    /** Open actions with a lead and news from it, by the day from which these are of an earlier round. */
    FRESH_UNTIL,
    /** Actions signed off as implemented, by the days since they were assigned. */
    DAYS_TO_CLOSE,
    DAYS_TO_CLOSE_SPAN,
    /** Implemented actions that could have missed a day, by whether they did: 0 no, 1 yes. */
    MISSED,
    /** All actions, by the month they were opened. */
    OPENED,
    /** Closed actions, by the month they were closed. */
    CLOSED,
    /** One more for each action that became late in a month, one less for each that ceased to be. */
    LATER;

    static final int SPAN = 32;

    private static final int RATINGS = Rag.values().length + 1;

    static int rated(ActionStatus status, @Nullable Rag rag) {
        return status.ordinal() * RATINGS + (rag == null ? 0 : rag.ordinal() + 1);
    }

    static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    static int month(LocalDate day) {
        return month(YearMonth.from(day));
    }

    /** Months since the year 0. */
    static int month(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    static int span(int bucket) {
        return Math.floorDiv(bucket, SPAN);
    }
}
