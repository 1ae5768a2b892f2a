package org.actionledger.command.recommendation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.actionledger.command.door.Day;
import org.actionledger.command.door.Prose;
import org.actionledger.command.recommendation.RecommendationCommand.WithdrawRecommendation;
import org.actionledger.events.recommendation.RecommendationId;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation is no longer pursued.
 *
 * @param reason why
 * @param effectiveOn since when, not in the future; today (Europe/London) when left out
 */
@Schema(example = """
    {"reason": "Made twice; see recommendation 4."}\
    """)
record RecommendationWithdrawal(
        @NotNull @Prose(max = 4_000) String reason,
        @Nullable @Day LocalDate effectiveOn) {

    WithdrawRecommendation of(RecommendationId recommendation) {
        return new WithdrawRecommendation(recommendation, reason, effectiveOn);
    }
}
