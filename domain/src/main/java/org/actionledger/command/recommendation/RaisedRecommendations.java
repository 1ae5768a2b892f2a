package org.actionledger.command.recommendation;

import java.util.function.Supplier;
import org.actionledger.events.recommendation.RecommendationId;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/** Recommendations as they stand in the event store. */
public class RaisedRecommendations implements Recommendations {

    private final Supplier<Repository<Recommendation>> repository;

    public RaisedRecommendations(Supplier<Repository<Recommendation>> repository) {
        this.repository = repository;
    }

    @Override
    public Demand find(RecommendationId recommendation) {
        try {
            return repository.get().load(recommendation.toString()).invoke(Recommendation::demand);
        } catch (AggregateNotFoundException notThere) {
            throw Recommendations.unknown(recommendation);
        }
    }
}
