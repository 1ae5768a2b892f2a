package org.actionledger.command.recommendation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.actionledger.command.door.Day;
import org.actionledger.command.door.Prose;
import org.actionledger.command.recommendation.RecommendationCommand.ReinstateRecommendation;
import org.actionledger.events.recommendation.RecommendationId;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawn recommendation is pursued again.
 *
 * @param reason why
 * @param effectiveOn since when, not in the future; today (Europe/London) when left out
 */
@Schema(example = """
    {"reason": "It was not made twice after all: recommendation 4 speaks of another service."}\
    """)
record Reinstatement(
        @NotNull @Prose(max = 4_000) String reason,
        @Nullable @Day LocalDate effectiveOn) {

    ReinstateRecommendation of(RecommendationId recommendation) {
        return new ReinstateRecommendation(recommendation, reason, effectiveOn);
    }
}
