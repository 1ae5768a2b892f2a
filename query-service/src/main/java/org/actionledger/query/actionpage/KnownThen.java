package org.actionledger.query.actionpage;

import java.util.List;
import java.util.Map;
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

    /** An action by its own events alone. */
    record Followed(Promised promised, Standing standing) {

        static Stream<Followed> after(List<DomainEventMessage<?>> events) {
            Promised promised = Past.fold(events, ActionEvent.class, Promised::after);
            Standing standing = Past.fold(events, ActionEvent.class, Standing::after);
            return promised == null || standing == null ? Stream.empty() : Stream.of(new Followed(promised, standing));
        }
    }

    /** None if it was not known yet. */
    Optional<Told> find(ActionId id, AsOf asOf) {
        List<DomainEventMessage<?>> events = past.of(id, asOf);
        return Followed.after(events).findFirst().map(action -> {
            Story story = new Story();
            events.forEach(event -> story.add(event.getPayload(), Recorded.of(event)));
            Promised promised = action.promised();
            Demand demand = past.fold(promised.recommendationId(), asOf, RecommendationEvent.class, Demand::after);
            return new Told(new Known(promised, action.standing(), demand, review(promised.reviewId(), asOf)), story);
        });
    }

    /** Those that were known, in that order. */
    List<Followed> actions(List<ActionId> ids, AsOf asOf) {
        return past.known(ids, asOf.recordedAt())
                .flatMap(known -> Followed.after(known.at(asOf)))
                .toList();
    }

    @Nullable
    PageReview review(ReviewId id, AsOf asOf) {
        return reviews(Set.of(id), asOf).get(id);
    }

    Map<ReviewId, PageReview> reviews(Set<ReviewId> ids, AsOf asOf) {
        return past.fold(ids, asOf, ReviewEvent.class, PageReview::after);
    }

    List<Demand> demands(Set<RecommendationId> ids, AsOf asOf) {
        return List.copyOf(
                past.fold(ids, asOf, RecommendationEvent.class, Demand::after).values());
    }
}
