package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.action.ActionCommand.CloseAction;
import org.actionledger.command.door.Day;
import org.actionledger.command.door.Line;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Closure;
import org.actionledger.events.action.EvidenceId;
import org.jspecify.annotations.Nullable;

/**
 * The partnership signs an action off.
 *
 * @param closure how it ended
 * @param outcome the outcome achieved, or for NOT_PROGRESSED and SUPERSEDED the reason
 * @param evidence the ids of the evidence that the sign-off rests on
 * @param supersededBy the reference of what took its place, as written; for SUPERSEDED
 * @param effectiveOn the day of that decision, not in the future; today (Europe/London) when left out
 */
@Schema(example = """
    {"closure": "IMPLEMENTED_ONGOING", "outcome": "Every caller is asked, and the sample shows it."}\
    """)
record SignOff(
        @NotNull Closure closure,
        @NotNull @Prose(max = 20_000) String outcome,
        @Size(max = 100) List<@NotNull EvidenceId> evidence,
        @Nullable @Line(max = 100) String supersededBy,
        @Nullable @Day LocalDate effectiveOn) {

    CloseAction of(ActionId action) {
        return new CloseAction(action, closure, outcome, evidence, supersededBy, false, null, effectiveOn);
    }
}
