package org.actionledger.command.recommendation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.actionledger.command.door.Day;
import org.actionledger.command.door.Prose;
import org.actionledger.command.recommendation.RecommendationCommand.RespondToRecommendation;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Response;
import org.jspecify.annotations.Nullable;

/**
 * An addressee's answer.
 *
 * @param addressee the agency that answers
 * @param reason why, above all where it does not accept
 * @param effectiveOn the day of the answer, not in the future; today (Europe/London) when left out
 */
@Schema(example = """
    {"addressee": "01980f2e-6a1b-7c3d-8e4f-5a6b7c8d9e0f", "response": "PARTLY",
     "reason": "We can train our own staff, not those of our contractors."}\
    """)
record NewResponse(
        @NotNull AgencyId addressee,
        @NotNull Response response,
        @Nullable @Prose(max = 4_000) String reason,
        @Nullable @Day LocalDate effectiveOn) {

    RespondToRecommendation to(RecommendationId recommendation) {
        return new RespondToRecommendation(recommendation, addressee, response, reason, effectiveOn);
    }
}
