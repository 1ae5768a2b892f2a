package org.actionledger.query.actionpage;

import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.query.past.AsOf;

/** Asks for the whole of a recommendation. */
record FindRecommendation(RecommendationId recommendation, AsOf asOf) {}
