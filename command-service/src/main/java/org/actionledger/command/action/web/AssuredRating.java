package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.actionledger.command.action.ActionCommand.AssureRating;
import org.actionledger.command.door.Day;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Rag;
import org.jspecify.annotations.Nullable;

/**
 * The partnership's own rating, beside the one the agency reports.
 *
 * @param reason what it rests on
 * @param effectiveOn the day on which this was so, not in the future; today (Europe/London) when left out
 */
@Schema(example = """
    {"assured": "RED", "reason": "The dip sample found no trace of the guide in use."}\
    """)
record AssuredRating(
        @NotNull Rag assured,
        @NotNull @Prose(max = 4_000) String reason,
        @Nullable @Day LocalDate effectiveOn) {

    AssureRating of(ActionId action) {
        return new AssureRating(action, assured, reason, effectiveOn);
    }
}
