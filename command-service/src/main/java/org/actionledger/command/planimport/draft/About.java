package org.actionledger.command.planimport.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.actionledger.command.door.Day;
import org.actionledger.command.door.Line;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewEvent.ReviewOpened;
import org.actionledger.events.review.ReviewType;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a plan beside its table.
 *
 * @param partnership the agency that owns the review
 * @param reference what the partnership calls the review
 * @param type the kind of review; may be left out where the partnership has a review of that reference already
 * @param pseudonym the name under which the person who died is published
 * @param asOf the day the plan speaks for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record About(
        AgencyId partnership,
        @NotNull @Line(max = 40) String reference,
        @Nullable ReviewType type,
        @Nullable @Line(max = 300) String pseudonym,
        @Nullable @Line(max = 300) String title,
        @NotNull @Day LocalDate asOf) {

    /** What is known of a plan by its review alone. */
    static About of(ReviewOpened review, LocalDate asOf) {
        return new About(
                review.partnership(), review.reference(), review.type(), review.pseudonym(), review.title(), asOf);
    }
}
