package org.actionledger.query.actionpage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.recommendation.RecommendationEvent;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewEvent;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.actionpage.ActionPages.Told;
import org.actionledger.query.actionpage.PageReader.Known;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Recorded;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the tables would have known of an action, folded from events as the tables are. */
@Component
class KnownThen {

    private final Past past;

    KnownThen(Past past) {
        this.past = past;
    }

    /** None if it was not known yet. */
    Optional<Told> find(ActionId action, AsOf asOf) {
        List<DomainEventMessage<?>> events = past.of(action, asOf);
        Promised promised = Past.fold(events, ActionEvent.class, Promised::after);
        Standing standing = Past.fold(events, ActionEvent.class, Standing::after);
        if (promised == null || standing == null) {
            return Optional.empty();
        }
        Story story = new Story();
        events.forEach(event -> story.add(event.getPayload(), Recorded.of(event)));
        return Optional.of(new Told(
                new Known(
                        promised,
                        standing,
                        past.fold(promised.recommendationId(), asOf, RecommendationEvent.class, Demand::after),
                        review(promised.reviewId(), asOf)),
                story));
    }

    @Nullable
    PageReview review(ReviewId id, AsOf asOf) {
        return past.fold(id, asOf, ReviewEvent.class, PageReview::after);
    }

    List<Demand> demands(Set<RecommendationId> ids, AsOf asOf) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(past.fold(id, asOf, RecommendationEvent.class, Demand::after)))
                .toList();
    }
}
