package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.actionledger.command.action.ActionCommand.RequestExtension;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;
import org.jspecify.annotations.Nullable;

/**
 * A lead agency asks for more time.
 *
 * @param target the position of the target date in the action's list, from 1; the first when left out
 * @param proposed the date it asks for
 * @param reason why
 */
@Schema(example = """
    {"target": 1, "proposed": {"dueBy": "2027-03-31"}, "reason": "The supplier delivers in February."}\
    """)
record NewExtension(
        @Nullable @Min(1) @Max(100) Integer target,
        @NotNull @Valid TargetDay proposed,
        @NotNull @Prose(max = 4_000) String reason) {

    RequestExtension of(ActionId action) {
        return new RequestExtension(action, target == null ? 1 : target, proposed.date(), reason);
    }
}
