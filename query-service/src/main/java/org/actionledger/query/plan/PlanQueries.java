package org.actionledger.query.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Sight;
import org.actionledger.query.platform.SqlArrays;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prints a plan. */
@Component
class PlanQueries {

    private final JdbcClient jdbc;
    private final ReviewQueries reviews;
    private final PlanThen then;
    private final Past past;

    PlanQueries(JdbcClient jdbc, ReviewQueries reviews, PlanThen then, Past past) {
        this.jdbc = jdbc;
        this.reviews = reviews;
        this.then = then;
        this.past = past;
    }

    @QueryHandler
    Optional<Plan> answer(FindPlan asked, Sight sight) {
        if (past.isNow(asked.asOf())) {
            return reviews.answer(new FindReview(asked.review(), asked.asOf()), sight)
                    .map(line -> plan(
                            line,
                            total(asked, sight),
                            recommendations(asked, sight),
                            asked,
                            page -> rows(page, sight),
                            ""));
        }
        return then.find(asked.review(), asked.asOf(), sight)
                .map(whole -> plan(
                        reviews.line(whole, asked.asOf(), sight),
                        whole.recommendations().size(),
                        whole.recommendationsAfter(asked.after()),
                        asked,
                        _ -> whole.rows(),
                        asked.asOf().pinned("")));
    }

    /** {@code found} may be more than asked for; {@code point} is added to links. */
    private Plan plan(
            ReviewLine review,
            long total,
            List<PrintedRecommendation> found,
            FindPlan asked,
            Function<List<PrintedRecommendation>, Map<RecommendationId, List<PlanRow>>> rows,
            String point) {
        List<PrintedRecommendation> page = found.stream().limit(asked.limit()).toList();
        return new Plan(
                review,
                total,
                printed(page, rows.apply(page), point),
                found.size() > page.size() ? PlanThen.place(page.getLast()) : null);
    }

    private long total(FindPlan asked, Sight sight) {
        return jdbc.sql("select count(*) from plan.recommendation where review_id = :review and "
                        + Seen.recommendations(sight))
                .param("review", asked.review().value())
                .params(sight.values())
                .query(Long.class)
                .single();
    }

    /** One more than asked for, if there are more. */
    private List<PrintedRecommendation> recommendations(FindPlan asked, Sight sight) {
        Map<String, Object> values = new HashMap<>(sight.values());
        values.put("review", asked.review().value());
        values.put("limit", asked.limit() + 1);
        String from = "";
        if (asked.after() != null) {
            from = " and (number_order, recommendation_id) > (:order, :id)";
            values.put("order", asked.after().numberOrder());
            values.put("id", asked.after().recommendationId().value());
        }
        return jdbc.sql("select document from plan.recommendation where review_id = :review and "
                        + Seen.recommendations(sight) + from + " order by number_order, recommendation_id limit :limit")
                .params(values)
                .query((row, _) -> PlanTables.JSON.readValue(row.getString(1), PrintedRecommendation.class))
                .list();
    }

    private List<Plan.Recommendation> printed(
            List<PrintedRecommendation> recommendations, Map<RecommendationId, List<PlanRow>> rows, String point) {
        Names names = Names.read(
                jdbc,
                rows.values().stream()
                        .flatMap(List::stream)
                        .flatMap(row -> row.action().leads().stream())
                        .toList());
        return recommendations.stream()
                .map(printed -> new Plan.Recommendation(
                        printed.recommendationId(),
                        printed.number(),
                        printed.numberInDocument(),
                        printed.text(),
                        printed.parts(),
                        printed.scope(),
                        printed.origin(),
                        printed.withdrawn(),
                        rows.getOrDefault(printed.recommendationId(), List.of()).stream()
                                .map(row -> action(row, names, point))
                                .toList(),
                        "/api/v1/recommendations/" + printed.recommendationId() + point))
                .toList();
    }

    private Map<RecommendationId, List<PlanRow>> rows(List<PrintedRecommendation> recommendations, Sight sight) {
        if (recommendations.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select a.document, s.document as standing from plan.action a join plan.standing s using"
                        + " (action_id) where a.recommendation_id = any (:ids) and s.status <> 'WITHDRAWN' and "
                        + Seen.actions(sight) + " order by a.reference_order, a.action_id")
                .param(
                        "ids",
                        SqlArrays.ids(recommendations.stream()
                                .map(PrintedRecommendation::recommendationId)
                                .toList()))
                .params(sight.values())
                .query((row, _) -> new PlanRow(
                        PlanTables.JSON.readValue(row.getString(1), PrintedAction.class),
                        PlanTables.JSON.readValue(row.getString(2), PrintedStanding.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(row -> row.action().recommendationId()));
    }

    private static Plan.Action action(PlanRow row, Names names, String point) {
        PrintedAction action = row.action();
        PrintedStanding standing = row.standing();
        Said update = standing.update();
        return new Plan.Action(
                action.actionId(),
                action.reference(),
                action.parts(),
                action.scope(),
                action.description(),
                action.intendedOutcome(),
                names.of(action.leads()),
                action.responsible(),
                action.milestones().stream()
                        .map(step -> new Plan.Milestone(
                                step.milestone().description(), step.milestone().target(), step.achievedOn()))
                        .toList(),
                action.targets().stream()
                        .map(target -> new Plan.Target(
                                target.present(),
                                target.present().equals(target.original()) ? null : target.original()))
                        .toList(),
                standing.status(),
                standing.reported() == null ? null : standing.reported().rating(),
                standing.assured() == null ? null : standing.assured().rating(),
                update == null || update.text() == null ? null : new Plan.Update(update.text(), update.on()),
                completion(standing),
                "/api/v1/actions/" + action.actionId() + point);
    }

    private static Plan.@Nullable Completion completion(PrintedStanding standing) {
        Said closing = standing.closing();
        PrintedStanding.Ending ending = standing.ending();
        if (closing != null && ending != null) {
            return new Plan.Completion(
                    closing.on(),
                    ending.asWritten(),
                    closing.text(),
                    true,
                    ending.closure(),
                    ending.supersededBy(),
                    ending.asPublished());
        }
        Said reported = standing.completion();
        return reported == null
                ? null
                : new Plan.Completion(reported.on(), null, reported.text(), false, null, null, false);
    }
}
