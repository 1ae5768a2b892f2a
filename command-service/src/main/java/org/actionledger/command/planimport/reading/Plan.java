package org.actionledger.command.planimport.reading;

import java.util.List;
import java.util.stream.Stream;

/**
 * A plan as it was read.
 *
 * @param asides the rows that are no actions
 * @param unread what stands in the place of a lead and was not taken for an agency
 */
public record Plan(
        Columns columns,
        List<Aside> asides,
        List<PlanAgency> agencies,
        List<UnreadName> unread,
        List<PlanRecommendation> recommendations) {

    /** All actions, by recommendation. */
    public Stream<PlanAction> actions() {
        return recommendations.stream().flatMap(recommendation -> recommendation.actions().stream());
    }
}
