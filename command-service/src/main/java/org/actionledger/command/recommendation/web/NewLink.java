package org.actionledger.command.recommendation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.actionledger.command.recommendation.RecommendationCommand.LinkRecommendation;
import org.actionledger.events.recommendation.LinkKind;
import org.actionledger.events.recommendation.RecommendationId;

/**
 * How a recommendation stands to another one.
 *
 * @param other the other one, of this or any review
 */
@Schema(example = """
    {"other": "01980f2e-6a1b-7c3d-8e4f-5a6b7c8d9e0f", "kind": "REPEATS"}\
    """)
record NewLink(@NotNull RecommendationId other, @NotNull LinkKind kind) {

    LinkRecommendation from(RecommendationId recommendation) {
        return new LinkRecommendation(recommendation, other, kind);
    }
}
