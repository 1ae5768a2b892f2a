package org.actionledger.query.actionpage;

import org.actionledger.events.recommendation.RecommendationId;

/** Asks for the whole of a recommendation. */
record FindRecommendation(RecommendationId recommendation) {}
