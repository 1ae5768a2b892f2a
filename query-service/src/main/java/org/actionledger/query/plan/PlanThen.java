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

    /** None if the review was not known yet. */
    Optional<Whole> find(ReviewId id, AsOf asOf) {
        return review(id, asOf)
                .map(review -> new Whole(
                        review,
                        recommendations(id, asOf),
                        past.known(actions(id), asOf.recordedAt())
                                .flatMap(known -> row(known.at(asOf)))
                                .toList()));
    }

    Optional<PlannedReview> review(ReviewId id, AsOf asOf) {
        return reviews(List.of(id), asOf).stream().findFirst();
    }

    /** Those that were known, in that order. */
    List<PlannedReview> reviews(List<ReviewId> ids, AsOf asOf) {
        return List.copyOf(
                past.fold(ids, asOf, ReviewEvent.class, PlannedReview::after).sequencedValues());
    }

    static FindPlan.Place place(PrintedRecommendation printed) {
        return new FindPlan.Place(NaturalOrder.of(printed.number()), printed.recommendationId());
    }

    private List<PrintedRecommendation> recommendations(ReviewId review, AsOf asOf) {
        List<RecommendationId> ids = ids(
                "select recommendation_id from plan.recommendation where review_id = ? order by number_order,"
                        + " recommendation_id",
                review,
                RecommendationId::new);
        return List.copyOf(past.fold(ids, asOf, RecommendationEvent.class, PrintedRecommendation::after)
                .sequencedValues());
    }

    private List<ActionId> actions(ReviewId review) {
        return ids(
                "select action_id from plan.action where review_id = ? order by reference_order, action_id",
                review,
                ActionId::new);
    }

    private static Stream<PlanRow> row(List<DomainEventMessage<?>> events) {
        PrintedAction action = Past.fold(events, ActionEvent.class, PrintedAction::after);
        PrintedStanding standing = Past.fold(events, ActionEvent.class, PrintedStanding::after);
        return action == null || standing == null || !standing.isPrinted()
                ? Stream.empty()
                : Stream.of(new PlanRow(action, standing));
    }

    private <K> List<K> ids(String sql, ReviewId review, Function<UUID, K> id) {
        return jdbc.sql(sql)
                .param(review.value())
                .query((row, _) -> id.apply(row.getObject(1, UUID.class)))
                .list();
    }
}
