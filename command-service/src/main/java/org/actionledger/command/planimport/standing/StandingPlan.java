package org.actionledger.command.planimport.standing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;

/**
 * A plan as it stands. What was withdrawn as never meant to be entered is no part of it.
 *
 * @param concluded whether the plan was put away, so that it takes nothing new
 * @param recommendations in the order in which they were raised
 * @param agencies the registered names of those that lead something
 */
public record StandingPlan(
        ReviewId reviewId,
        boolean concluded,
        List<StandingRecommendation> recommendations,
        Map<AgencyId, String> agencies) {

    public Stream<StandingAction> actions() {
        return recommendations.stream().flatMap(recommendation -> recommendation.actions().stream());
    }

    /** The action that people call that. */
    public Optional<StandingAction> find(String reference) {
        return actions()
                .filter(action -> action.reference().equalsIgnoreCase(reference))
                .findFirst();
    }
}
