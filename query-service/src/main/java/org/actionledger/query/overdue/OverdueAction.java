package org.actionledger.query.overdue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Rag;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.review.ReviewId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list.
 *
 * @param description null for who reads no case
 * @param agency under whose name it is listed: the agency asked for, else its lead; null while nobody leads it
 * @param leads its lead and then its joint leads
 * @param status what it was then, as everything here but the names of agencies and of the review, which are those of now
 * @param dueBy the earliest day that was missed
 * @param daysOverdue how many days before the day asked for that was
 * @param reported null where no agency ever gave a rating
 * @param assured null where the partnership never gave one
 * @param lastUpdateOn the day the last news from an agency was true of
 * @param href its page, as it was then
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record OverdueAction(
        ActionId actionId,
        String reference,
        @Nullable String description,
        Review review,
        Agency partnership,
        @Nullable Agency agency,
        List<Agency> leads,
        ActionStatus status,
        LocalDate dueBy,
        long daysOverdue,
        @Nullable Rag reported,
        @Nullable Rag assured,
        @Nullable LocalDate lastUpdateOn,
        String href) {

    /** Its name is null until the registry has been read that far. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Agency(
            AgencyId agencyId,
            @Nullable String name,
            @Nullable AgencyKind kind) {}

    /** Its reference is null until its opening has been read. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Review(ReviewId reviewId, @Nullable String reference) {}
}
