package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.actionledger.command.action.ActionCommand.ReassignAction;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * Others lead an action from now on; the history keeps both.
 *
 * @param lead the agency that leads it now
 * @param jointLeads all agencies that lead it with the lead now
 * @param responsible the post that is responsible now
 * @param reason why
 */
@Schema(example = """
    {"lead": "01980f2e-6a1b-7c3d-8e4f-5a6b7c8d9e0f", "reason": "Call handling moved to the joint control room."}\
    """)
record Reassignment(
        @NotNull AgencyId lead,
        @Size(max = 100) List<@NotNull AgencyId> jointLeads,
        @Nullable @Valid ResponsiblePost responsible,
        @NotNull @Prose(max = 4_000) String reason) {

    ReassignAction of(ActionId action) {
        return new ReassignAction(action, lead, jointLeads, ResponsiblePost.post(responsible), reason);
    }
}
