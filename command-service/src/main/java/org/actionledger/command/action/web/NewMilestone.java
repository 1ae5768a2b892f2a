package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.actionledger.command.action.ActionCommand.AddMilestone;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Milestone;
import org.actionledger.events.action.MilestoneId;
import org.jspecify.annotations.Nullable;

/**
 * One more step of an action.
 *
 * @param description what shall be reached
 * @param target by when, where it has a date of its own
 */
@Schema(example = """
    {"description": "First course held.", "target": {"dueBy": "2026-10-31"}}\
    """)
record NewMilestone(
        @NotNull @Prose(max = 4_000) String description,
        @Nullable @Valid TargetDay target) {

    AddMilestone as(MilestoneId id, ActionId action) {
        return new AddMilestone(action, new Milestone(id, description, target == null ? null : target.date()));
    }
}
