package org.actionledger.query.agencydashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.past.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Figures as of a point on both clocks; names are today's.
 *
 * @param name the agency's name, or the review's reference
 * @param partnership of which alone it is; null for all
 * @param total all actions, without those withdrawn; those of an agency are the ones it led then, alone or jointly
 * @param open those of which something is still to be done
 * @param statuses one for each status but WITHDRAWN, which counts nowhere
 * @param overdue open and due before that day
 * @param dueIn30Days open, and due on that day or in the 30 days after it
 * @param dueIn90Days the same for 90 days, with those of 30
 * @param noUpdateThisRound open and led by an agency that has told nothing yet in the current round of the review; where no update cycle was set,
 *     rounds are calendar quarters
 * @param medianDaysToClose of actions signed off here as implemented, from the day they were assigned; null without any
 * @param inTime of all implemented actions that had a day to miss
 * @param months the last twelve months, with this one so far
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Dashboard(
        Scope scope,
        UUID id,
        String name,
        @Nullable AgencyId partnership,
        AsOf asOf,
        long total,
        long open,
        List<OfStatus> statuses,
        long overdue,
        long dueIn30Days,
        long dueIn90Days,
        Awaiting awaitingSignOff,
        long noUpdateThisRound,
        @Nullable Double medianDaysToClose,
        InTime inTime,
        List<OfMonth> months) {

    /** Actions of one status, by what the agency reported and by what the partnership assured. */
    record OfStatus(ActionStatus status, long total, Ratings reported, Ratings assured) {}

    /** {@code none}: nobody ever gave a rating, which is not the same as red. */
    record Ratings(long red, long amber, long green, long none) {

        long total() {
            return red + amber + green + none;
        }
    }

    /** Reported complete and not signed off; the oldest since that day, null without any. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Awaiting(
            long total,
            @Nullable LocalDate oldestSince,
            @Nullable Long oldestDays) {}

    /** {@code share} from 0 to 1; null without any action. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record InTime(long inTime, long late, @Nullable Double share) {}

    /** {@code overdueAtEnd}: on the month's last day, or on the day asked for if that is not over yet. */
    record OfMonth(YearMonth month, long opened, long closed, long overdueAtEnd) {}
}
