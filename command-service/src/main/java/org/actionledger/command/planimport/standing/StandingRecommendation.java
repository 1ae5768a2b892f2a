package org.actionledger.command.planimport.standing;

import java.util.List;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as it stands.
 *
 * @param actions in the order of their positions
 */
public record StandingRecommendation(
        RecommendationId recommendationId,
        String number,
        boolean numberInDocument,
        String text,
        List<Part> parts,
        @Nullable Scope scope,
        boolean withdrawn,
        List<StandingAction> actions) {}
