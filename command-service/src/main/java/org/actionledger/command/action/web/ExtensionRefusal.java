package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.actionledger.command.action.ActionCommand.RefuseExtension;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;

/**
 * More time is not granted.
 *
 * @param reason why
 */
@Schema(example = """
    {"reason": "The inspection is in February."}\
    """)
record ExtensionRefusal(@NotNull @Prose(max = 4_000) String reason) {

    RefuseExtension of(ActionId action) {
        return new RefuseExtension(action, reason);
    }
}
