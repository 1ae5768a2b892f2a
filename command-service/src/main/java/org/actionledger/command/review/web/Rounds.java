package org.actionledger.command.review.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.actionledger.command.door.Day;
import org.actionledger.command.review.ReviewCommand.SetUpdateCycle;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.UpdateCycle;
import org.jspecify.annotations.Nullable;

/**
 * How often updates are collected.
 *
 * @param cycle the length of a round
 * @param startingOn the first day of the first round; today (Europe/London) when left out
 */
@Schema(example = """
    {"cycle": "QUARTERLY", "startingOn": "2026-04-01"}\
    """)
record Rounds(@NotNull UpdateCycle cycle, @Nullable @Day LocalDate startingOn) {

    SetUpdateCycle of(ReviewId review) {
        return new SetUpdateCycle(review, cycle, startingOn);
    }
}
