package org.actionledger.query.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.recommendation.RecommendationEvent;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewEvent;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.PageOfThen;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.NaturalOrder;
import org.actionledger.query.platform.Sight;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans as they were. The tables say what ever belonged to a review; what it was then is folded from its events. */
@Component
class PlanThen {

    private final JdbcClient jdbc;
    private final Past past;

    PlanThen(JdbcClient jdbc, Past past) {
        this.jdbc = jdbc;
        this.past = past;
    }

    /** A review with all that was known of its plan, but for actions that were withdrawn, in the order in which it is printed. */
    record Whole(PlannedReview review, List<PrintedRecommendation> recommendations, List<PlanRow> actions) {

        List<PrintedRecommendation> recommendationsAfter(FindPlan.@Nullable Place place) {
            return PageOfThen.after(place, recommendations, PlanThen::place, recommendations.size())
                    .items();
        }

        Map<RecommendationId, List<PlanRow>> rows() {
            return actions.stream()
                    .collect(Collectors.groupingBy(row -> row.action().recommendationId()));
        }

        Map<ActionStatus, Long> statuses() {
            return actions.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.standing().status(),
                            () -> new EnumMap<>(ActionStatus.class),
                            Collectors.counting()));
        }

        long standing() {
            return recommendations.stream()
                    .filter(printed -> !printed.withdrawn())
                    .count();
        }
    }

    /** None if the review was not known yet, or is not seen. What of it is seen, the tables say: that depends on today. */
    Optional<Whole> find(ReviewId id, AsOf asOf, Sight sight) {
        return review(id, asOf, sight)
                .map(review -> new Whole(
                        review,
                        recommendations(id, asOf, sight),
                        past.known(actions(id, sight), asOf.recordedAt())
                                .flatMap(known -> row(known.at(asOf)))
                                .toList()));
    }

    private Optional<PlannedReview> review(ReviewId id, AsOf asOf, Sight sight) {
        return reviews(seen(id, sight), asOf).stream().findFirst();
    }

    private List<ReviewId> seen(ReviewId id, Sight sight) {
        return sight.everything()
                ? List.of(id)
                : ids(
                        "select review_id from plan.review where review_id = :review and " + Seen.review(sight),
                        id,
                        sight,
                        ReviewId::new);
    }

    /** Those that were known, in that order. */
    List<PlannedReview> reviews(List<ReviewId> ids, AsOf asOf) {
        return List.copyOf(
                past.fold(ids, asOf, ReviewEvent.class, PlannedReview::after).sequencedValues());
    }

    static FindPlan.Place place(PrintedRecommendation printed) {
        return new FindPlan.Place(NaturalOrder.of(printed.number()), printed.recommendationId());
    }

    private List<PrintedRecommendation> recommendations(ReviewId review, AsOf asOf, Sight sight) {
        List<RecommendationId> ids = ids(
                "select recommendation_id from plan.recommendation where review_id = :review and "
                        + Seen.recommendations(sight) + " order by number_order, recommendation_id",
                review,
                sight,
                RecommendationId::new);
        return List.copyOf(past.fold(ids, asOf, RecommendationEvent.class, PrintedRecommendation::after)
                .sequencedValues());
    }

    private List<ActionId> actions(ReviewId review, Sight sight) {
        return ids(
                "select action_id from plan.action a where review_id = :review and " + Seen.actions(sight)
                        + " order by reference_order, action_id",
                review,
                sight,
                ActionId::new);
    }

    private static Stream<PlanRow> row(List<DomainEventMessage<?>> events) {
        PrintedAction action = Past.fold(events, ActionEvent.class, PrintedAction::after);
        PrintedStanding standing = Past.fold(events, ActionEvent.class, PrintedStanding::after);
        return action == null || standing == null || !standing.isPrinted()
                ? Stream.empty()
                : Stream.of(new PlanRow(action, standing));
    }

    private <K> List<K> ids(String sql, ReviewId review, Sight sight, Function<UUID, K> id) {
        return jdbc.sql(sql)
                .param("review", review.value())
                .params(sight.values())
                .query((row, _) -> id.apply(row.getObject(1, UUID.class)))
                .list();
    }
}
