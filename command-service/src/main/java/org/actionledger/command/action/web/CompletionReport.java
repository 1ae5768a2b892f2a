package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.actionledger.command.action.ActionCommand.ReportCompletion;
import org.actionledger.command.door.Day;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;
import org.jspecify.annotations.Nullable;

/**
 * A lead agency says that an action is done; the partnership has still to agree.
 *
 * @param achievedOutcome what did change
 * @param ongoingPractice whether it is standing practice from now on; false when left out
 * @param effectiveOn the day on which it was done, not in the future; today (Europe/London) when left out
 */
@Schema(example = """
    {"achievedOutcome": "All call handlers are trained; 97 of 100 sampled calls asked the question.",
     "ongoingPractice": true, "effectiveOn": "2026-11-30"}\
    """)
record CompletionReport(
        @NotNull @Prose(max = 20_000) String achievedOutcome,
        @Nullable Boolean ongoingPractice,
        @Nullable @Day LocalDate effectiveOn) {

    ReportCompletion of(ActionId action) {
        return new ReportCompletion(action, achievedOutcome, Boolean.TRUE.equals(ongoingPractice), effectiveOn);
    }
}
