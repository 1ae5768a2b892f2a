package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.actionledger.command.action.ActionCommand.ReopenAction;
import org.actionledger.command.door.Day;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;
import org.jspecify.annotations.Nullable;

/**
 * A closed action is open again.
 *
 * @param reason why
 * @param effectiveOn since when, not in the future; today (Europe/London) when left out
 */
@Schema(example = """
    {"reason": "The inspection found the guide out of use."}\
    """)
record Reopening(
        @NotNull @Prose(max = 4_000) String reason,
        @Nullable @Day LocalDate effectiveOn) {

    ReopenAction of(ActionId action) {
        return new ReopenAction(action, reason, effectiveOn);
    }
}
