package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.actionledger.command.action.ActionCommand.ReviseAction;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;
import org.jspecify.annotations.Nullable;

/**
 * Another wording of an action; what was stays readable.
 *
 * @param description all of its wording from now on; may be empty
 * @param intendedOutcome what should change; left out, none is stated from now on
 * @param reason why it is worded anew
 */
@Schema(example = """
    {"description": "Write a guide for call handlers and front desks.", "intendedOutcome": "Everybody is asked.",
     "reason": "Front desks were forgotten."}\
    """)
record Revision(
        @NotNull @Prose(max = 20_000, mayBeBlank = true) String description,
        @Nullable @Prose(max = 20_000) String intendedOutcome,
        @NotNull @Prose(max = 4_000) String reason) {

    ReviseAction of(ActionId action) {
        return new ReviseAction(action, description, intendedOutcome, reason);
    }
}
