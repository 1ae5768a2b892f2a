package org.actionledger.command.review;

import java.util.function.Supplier;
import org.actionledger.events.review.ReviewId;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/** Reviews as they stand in the event store. */
public class OpenedReviews implements Reviews {

    private final Supplier<Repository<Review>> repository;

    public OpenedReviews(Supplier<Repository<Review>> repository) {
        this.repository = repository;
    }

    @Override
    public Held find(ReviewId review) {
        try {
            return repository.get().load(review.toString()).invoke(Review::held);
        } catch (AggregateNotFoundException notThere) {
            throw Reviews.unknown(review);
        }
    }
}
