package org.actionledger.command.planimport.reading;

import java.util.List;
import java.util.stream.Stream;

/**
 * A plan as it was read.
 *
 * @param asides the rows that are no actions
 */
public record Plan(
        Columns columns, List<Aside> asides, List<PlanAgency> agencies, List<PlanRecommendation> recommendations) {

    /** All actions, by recommendation. */
    public Stream<PlanAction> actions() {
        return recommendations.stream().flatMap(recommendation -> recommendation.actions().stream());
    }
}
