package org.actionledger.command.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.actionledger.command.action.ActionCommand.CorrectEntry;
import org.actionledger.command.door.Day;
import org.actionledger.command.door.Line;
import org.actionledger.command.door.Prose;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Correction;
import org.actionledger.events.action.Rag;
import org.jspecify.annotations.Nullable;

/**
 * What is right instead of what an entry says; the wrong entry stays readable. What is left out stands as it was.
 *
 * @param corrects the id of the event that was wrong, as the audit trail shows it
 * @param text the narrative or the outcome
 * @param rating the rating the entry gave
 * @param effectiveOn the day on which the entry was true
 * @param reason how the mistake came about
 */
@Schema(example = """
    {"corrects": "01980f2e-6a1b-7c3d-8e4f-5a6b7c8d9e0f", "rating": "AMBER", "reason": "Green was ticked by mistake."}\
    """)
record NewCorrection(
        @NotNull @Line(max = 100) String corrects,
        @Nullable @Prose(max = 20_000) String text,
        @Nullable Rag rating,
        @Nullable @Day LocalDate effectiveOn,
        @NotNull @Prose(max = 4_000) String reason) {

    CorrectEntry of(ActionId action) {
        return new CorrectEntry(action, corrects, new Correction(text, rating, effectiveOn), reason);
    }
}
