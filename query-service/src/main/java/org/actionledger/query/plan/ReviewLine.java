package org.actionledger.query.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.events.review.UpdateCycle;
import org.jspecify.annotations.Nullable;

/**
 * A review and how far its plan is. What is null is not known, is not so, or is withheld: oversight sees neither pseudonym nor title.
 *
 * @param version counts the review's events from 0; a command may name it in {@code If-Match}
 * @param recommendations how many it makes that the one who asks sees, without those withdrawn
 * @param actions how many are done about them that the one who asks sees, by status, without those withdrawn; a status that none has is left out
 * @param plan where its plan is
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReviewLine(
        ReviewId reviewId,
        long version,
        ReviewType type,
        String reference,
        @Nullable String pseudonym,
        @Nullable String title,
        Agency partnership,
        ReviewStatus status,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate concludedOn,
        @Nullable Rounds updateRounds,
        long recommendations,
        Map<ActionStatus, Long> actions,
        String plan) {

    /** Its name is null until the registry has been read that far. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Agency(AgencyId agencyId, @Nullable String name) {}

    /** How often updates are collected; {@code presentSince} is the first day of the round that today lies in. */
    record Rounds(UpdateCycle cycle, LocalDate startingOn, LocalDate presentSince) {}
}
