package org.actionledger.command.rule;

import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;

/** Which agencies have promised what. */
@FunctionalInterface
public interface Leads {

    /** Whether the agency leads an action of the recommendation, alone or jointly. */
    boolean hasActionOf(AgencyId agency, RecommendationId recommendation);
}
