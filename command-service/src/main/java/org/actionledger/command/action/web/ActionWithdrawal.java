package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.actionledger.command.action.ActionCommand.WithdrawAction;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;

/**
 * An action should never have been entered.
 *
 * @param reason why
 */
@Schema(example = """
    {"reason": "It belongs to the plan of another review."}\
    """)
record ActionWithdrawal(@NotNull @Prose(max = 4_000) String reason) {

    WithdrawAction of(ActionId action) {
        return new WithdrawAction(action, reason);
    }
}
