package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.actionledger.command.action.ActionCommand.ReturnAction;
import org.actionledger.command.door.Day;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;
import org.jspecify.annotations.Nullable;

/**
 * The partnership does not agree that an action is done.
 *
 * @param reason what is missing
 * @param effectiveOn the day of that decision, not in the future; today (Europe/London) when left out
 */
@Schema(example = """
    {"reason": "The evidence shows the training, not what it changed."}\
    """)
record ReturnToLead(
        @NotNull @Prose(max = 4_000) String reason,
        @Nullable @Day LocalDate effectiveOn) {

    ReturnAction of(ActionId action) {
        return new ReturnAction(action, reason, effectiveOn);
    }
}
