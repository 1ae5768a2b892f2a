package org.actionledger.command.planimport.difference;

import java.util.List;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.recommendation.Scope;
import org.jspecify.annotations.Nullable;

/** A recommendation as it is once the plan's differences are taken over: what its actions must know of it. */
record Demanded(RecommendationId recommendation, @Nullable Scope scope, List<String> labels) {}
