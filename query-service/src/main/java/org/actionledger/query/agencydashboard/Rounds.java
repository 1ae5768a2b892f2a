package org.actionledger.query.agencydashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.actionledger.events.review.UpdateCycle;
import org.jspecify.annotations.Nullable;

/** When the rounds of a review begin, in which each action is to be reported on. */
record Rounds(UpdateCycle cycle, LocalDate from) {

    /** Where a review's partnership has not said otherwise; kept as no cycle. */
    static final Rounds CALENDAR_QUARTERS = new Rounds(UpdateCycle.QUARTERLY, LocalDate.of(2000, 1, 1));

    /** From the columns {@code cycle} and {@code cycle_from}. */
    static Rounds read(ResultSet row) throws SQLException {
        String cycle = row.getString("cycle");
        return cycle == null
                ? CALENDAR_QUARTERS
                : new Rounds(UpdateCycle.valueOf(cycle), row.getObject("cycle_from", LocalDate.class));
    }

    static @Nullable UpdateCycle cycle(Rounds rounds) {
        return rounds.equals(CALENDAR_QUARTERS) ? null : rounds.cycle;
    }

    static @Nullable LocalDate from(Rounds rounds) {
        return rounds.equals(CALENDAR_QUARTERS) ? null : rounds.from;
    }

    /** The first day on which news of that day are of an earlier round. */
    LocalDate freshUntil(LocalDate newsOf) {
        return cycle.nextRoundStart(from, newsOf);
    }
}
