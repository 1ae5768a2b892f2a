package org.actionledger.command.recommendation;

import java.util.List;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.actionledger.command.rule.Authority;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;

/** What other decisions need to know of recommendations. */
public interface Recommendations {

    /** What a recommendation demands; an unknown one is refused: {@code RECOMMENDATION_UNKNOWN}. */
    Demand find(RecommendationId recommendation);

    /** The same for an actor who names it; to one whose partnership it does not belong to it is unknown. */
    default Demand find(RecommendationId recommendation, Actor actor) {
        Demand demand = find(recommendation);
        if (Authority.isOutsider(actor, demand.partnership())) {
            throw unknown(recommendation);
        }
        return demand;
    }

    static Refused unknown(RecommendationId recommendation) {
        return new Refused(Refusal.RECOMMENDATION_UNKNOWN, "There is no recommendation " + recommendation + ".");
    }

    /**
     * A recommendation as its actions see it.
     *
     * @param reference what people call it, "DHR23/5"
     * @param labels the labels of its parts, none when it has none
     */
    record Demand(ReviewId reviewId, AgencyId partnership, String reference, List<String> labels) {

        /**
         * What people call the action at that position: "DHR23/5/2", or "DHR23/5a/2" when it answers part (a) alone.
         *
         * @param parts the labels of the parts it answers
         * @param position counted from 1 among all actions of the recommendation
         */
        public String referenceOfAction(List<String> parts, int position) {
            String label = parts.size() == 1 ? parts.getFirst() : "";
            return reference + label + "/" + position;
        }
    }
}
