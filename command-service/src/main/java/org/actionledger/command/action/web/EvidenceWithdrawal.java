package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.actionledger.command.action.ActionCommand.WithdrawEvidence;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.EvidenceId;

/**
 * Evidence no longer counts.
 *
 * @param reason why
 */
@Schema(example = """
    {"reason": "A draft was attached by mistake."}\
    """)
record EvidenceWithdrawal(@NotNull @Prose(max = 4_000) String reason) {

    WithdrawEvidence of(EvidenceId evidence, ActionId action) {
        return new WithdrawEvidence(action, evidence, reason);
    }
}
