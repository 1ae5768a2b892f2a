package org.actionledger.query.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.PageOfThen;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.NaturalOrder;
import org.actionledger.query.platform.Sight;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which reviews there are, and how far their plans are. */
@Component
class ReviewQueries {

    private final JdbcClient jdbc;
    private final PlanThen then;
    private final Past past;

    ReviewQueries(JdbcClient jdbc, PlanThen then, Past past) {
        this.jdbc = jdbc;
        this.then = then;
        this.past = past;
    }

    @QueryHandler
    Optional<ReviewLine> answer(FindReview asked, Sight sight) {
        if (!past.isNow(asked.asOf())) {
            return then.find(asked.review(), asked.asOf(), sight).map(whole -> line(whole, asked.asOf(), sight));
        }
        List<PlannedReview> found = jdbc.sql(
                        "select * from plan.review where review_id = :review and " + Seen.review(sight))
                .param("review", asked.review().value())
                .params(sight.values())
                .query((row, _) -> PlanTables.review(row))
                .list();
        return lines(found, asked.asOf(), sight).stream().findFirst();
    }

    @QueryHandler
    FoundReviews answer(FindReviews asked, Sight sight) {
        List<String> conditions = new ArrayList<>(List.of(Seen.reviews(sight)));
        Map<String, Object> values = new HashMap<>(sight.values());
        if (asked.partnership() != null) {
            conditions.add("partnership = :partnership");
            values.put("partnership", asked.partnership().value());
        }
        if (!past.isNow(asked.asOf())) {
            return then(asked, conditions, values, sight);
        }
        if (asked.status() != null) {
            conditions.add(
                    switch (asked.status()) {
                        case OPEN -> "published_on is null and concluded_on is null";
                        case PUBLISHED -> "published_on is not null and concluded_on is null";
                        case CONCLUDED -> "concluded_on is not null";
                    });
        }
        long total = jdbc.sql("select count(*) from plan.review where " + String.join(" and ", conditions))
                .params(values)
                .query(Long.class)
                .single();
        if (asked.after() != null) {
            conditions.add("(reference_order, review_id) > (:order, :id)");
            values.put("order", asked.after().referenceOrder());
            values.put("id", asked.after().reviewId().value());
        }
        values.put("limit", asked.limit() + 1);
        List<PlannedReview> found = jdbc.sql("select * from plan.review where " + String.join(" and ", conditions)
                        + " order by reference_order, review_id limit :limit")
                .params(values)
                .query((row, _) -> PlanTables.review(row))
                .list();
        List<PlannedReview> page = found.stream().limit(asked.limit()).toList();
        return new FoundReviews(
                total, lines(page, asked.asOf(), sight), found.size() > page.size() ? place(page.getLast()) : null);
    }

    /** Which reviews there ever were, the table says; whether they were known then, and what they were, their events. */
    private FoundReviews then(FindReviews asked, List<String> conditions, Map<String, Object> values, Sight sight) {
        List<ReviewId> ever = jdbc.sql("select review_id from plan.review where " + String.join(" and ", conditions)
                        + " order by reference_order, review_id")
                .params(values)
                .query((row, _) -> new ReviewId(row.getObject(1, UUID.class)))
                .list();
        List<PlannedReview> known = then.reviews(ever, asked.asOf()).stream()
                .filter(review -> asked.status() == null || review.status() == asked.status())
                .toList();
        PageOfThen<PlannedReview> page = PageOfThen.after(asked.after(), known, ReviewQueries::place, asked.limit());
        return new FoundReviews(
                known.size(),
                page.items().stream()
                        .flatMap(review -> then.find(review.reviewId(), asked.asOf(), sight).stream())
                        .map(whole -> line(whole, asked.asOf(), sight))
                        .toList(),
                page.more() ? place(page.items().getLast()) : null);
    }

    ReviewLine line(PlanThen.Whole whole, AsOf asOf, Sight sight) {
        Names names = Names.read(jdbc, List.of(whole.review().partnership()));
        return line(whole.review(), whole.standing(), whole.statuses(), names, asOf, sight, asOf.pinned(""));
    }

    private List<ReviewLine> lines(List<PlannedReview> reviews, AsOf asOf, Sight sight) {
        if (reviews.isEmpty()) {
            return List.of();
        }
        List<UUID> ids =
                reviews.stream().map(review -> review.reviewId().value()).toList();
        Map<UUID, Long> recommendations = recommendations(ids, sight);
        Map<UUID, Map<ActionStatus, Long>> actions = actions(ids, sight);
        Names names = Names.read(
                jdbc, reviews.stream().map(PlannedReview::partnership).toList());
        return reviews.stream()
                .map(review -> line(
                        review,
                        recommendations.getOrDefault(review.reviewId().value(), 0L),
                        actions.getOrDefault(review.reviewId().value(), Map.of()),
                        names,
                        asOf,
                        sight,
                        ""))
                .toList();
    }

    private static ReviewLine line(
            PlannedReview review,
            long recommendations,
            Map<ActionStatus, Long> actions,
            Names names,
            AsOf asOf,
            Sight sight,
            String point) {
        return new ReviewLine(
                review.reviewId(),
                review.version(),
                review.type(),
                review.reference(),
                sight.texts() ? review.pseudonym() : null,
                sight.texts() ? review.title() : null,
                names.of(review.partnership()),
                review.status(),
                review.publishedOn(),
                review.concludedOn(),
                rounds(review.rounds(), asOf.effectiveOn()),
                recommendations,
                actions,
                "/api/v1/reviews/" + review.reviewId() + "/plan" + point);
    }

    private Map<UUID, Long> recommendations(List<UUID> reviews, Sight sight) {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql("select review_id, count(*) from plan.recommendation where review_id = any (:ids)"
                        + " and document ->> 'withdrawn' = 'false' and " + Seen.recommendations(sight)
                        + " group by review_id")
                .param("ids", reviews.toArray(UUID[]::new))
                .params(sight.values())
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return counts;
    }

    private Map<UUID, Map<ActionStatus, Long>> actions(List<UUID> reviews, Sight sight) {
        Map<UUID, Map<ActionStatus, Long>> counts = new HashMap<>();
        jdbc.sql("select a.review_id, s.status, count(*) from plan.action a join plan.standing s using (action_id)"
                        + " where a.review_id = any (:ids) and s.status <> 'WITHDRAWN' and " + Seen.actions(sight)
                        + " group by a.review_id, s.status")
                .param("ids", reviews.toArray(UUID[]::new))
                .params(sight.values())
                .query(row -> {
                    counts.computeIfAbsent(row.getObject(1, UUID.class), _ -> new EnumMap<>(ActionStatus.class))
                            .put(ActionStatus.valueOf(row.getString(2)), row.getLong(3));
                });
        return counts;
    }

    private static ReviewLine.@Nullable Rounds rounds(PlannedReview.@Nullable Rounds rounds, LocalDate today) {
        return rounds == null
                ? null
                : new ReviewLine.Rounds(
                        rounds.cycle(), rounds.startingOn(), rounds.cycle().roundStart(rounds.startingOn(), today));
    }

    private static FindReviews.Place place(PlannedReview last) {
        return new FindReviews.Place(NaturalOrder.of(last.reference()), last.reviewId());
    }
}
