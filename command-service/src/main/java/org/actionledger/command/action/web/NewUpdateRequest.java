package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.actionledger.command.action.ActionCommand.RequestUpdate;
import org.actionledger.command.door.Day;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;
import org.jspecify.annotations.Nullable;

/**
 * A chase: the partnership asks how an action stands. The next progress update answers it.
 *
 * @param question what it asks
 * @param wantedBy by when it wants the answer
 */
@Schema(example = """
    {"question": "Is the second course held?", "wantedBy": "2026-10-15"}\
    """)
record NewUpdateRequest(
        @NotNull @Prose(max = 4_000) String question,
        @Nullable @Day LocalDate wantedBy) {

    RequestUpdate of(ActionId action) {
        return new RequestUpdate(action, question, wantedBy);
    }
}
