package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.action.ActionCommand.RecordProgress;
import org.actionledger.command.door.Day;
import org.actionledger.command.door.Line;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.MilestoneId;
import org.actionledger.events.action.Rag;
import org.jspecify.annotations.Nullable;

/**
 * How far an agency is.
 *
 * @param narrative what was done and what is left
 * @param reported the agency's own rating; left out, it gives none this time
 * @param ratingReason why it is not green
 * @param status IN_PROGRESS or PARTLY_COMPLETED; as before when left out
 * @param parts the labels of the parts it speaks for
 * @param milestones the milestones it speaks for
 * @param completedParts the labels of the parts it says are done
 * @param effectiveOn the day on which this was so, not in the future; today (Europe/London) when left out
 */
@Schema(example = """
    {"narrative": "The guide is written; 40 of 60 call handlers are trained.", "reported": "AMBER",
     "ratingReason": "One course fell out.", "effectiveOn": "2026-09-30"}\
    """)
record NewProgress(
        @NotNull @Prose(max = 20_000) String narrative,
        @Nullable Rag reported,
        @Nullable @Prose(max = 4_000) String ratingReason,
        @Nullable ActionStatus status,
        @Size(max = 100) List<@NotNull @Line(max = 20) String> parts,
        @Size(max = 100) List<@NotNull MilestoneId> milestones,
        @Size(max = 100) List<@NotNull @Line(max = 20) String> completedParts,
        @Nullable @Day LocalDate effectiveOn) {

    RecordProgress of(ActionId action) {
        return new RecordProgress(
                action, narrative, reported, ratingReason, status, parts, milestones, completedParts, effectiveOn);
    }
}
