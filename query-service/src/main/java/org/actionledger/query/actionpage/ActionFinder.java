package org.actionledger.query.actionpage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;
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

/** Finds actions by what people call them and by what they belong to. */
@Component
class ActionFinder {

    private static final String TABLES = " from actionpage.action a join actionpage.standing s using (action_id)";

    private static final String NOT_WITHDRAWN = "s.document -> 'status' ->> 'status' <> 'WITHDRAWN'";

    private final JdbcClient jdbc;
    private final PageReader reader;
    private final KnownThen then;
    private final Past past;

    ActionFinder(JdbcClient jdbc, PageReader reader, KnownThen then, Past past) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.then = then;
        this.past = past;
    }

    /** An action, its status, and the review it belongs to. */
    private record Found(
            Promised promised,
            ActionStatus status,
            @Nullable PageReview review) {

        boolean isWithdrawn() {
            return status == ActionStatus.WITHDRAWN;
        }
    }

    @QueryHandler
    FoundActions answer(FindActions asked, Sight sight) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (asked.reference() != null) {
            conditions.add("lower(a.reference) = :reference");
            values.put("reference", asked.reference().strip().toLowerCase(Locale.ROOT));
        }
        if (asked.review() != null) {
            conditions.add("a.review_id = :review");
            values.put("review", asked.review().value());
        }
        conditions.addAll(seen(sight));
        values.putAll(sight.values());
        String chosen = String.join(" and ", conditions);
        if (!past.isNow(asked.asOf())) {
            return then(asked, chosen, values, sight);
        }
        if (asked.reference() == null) {
            conditions.add(NOT_WITHDRAWN);
        }
        long total = jdbc.sql("select count(*)" + TABLES + " where " + String.join(" and ", conditions))
                .params(values)
                .query(Long.class)
                .single();
        if (asked.after() != null) {
            conditions.add("(a.reference_order, a.action_id) > (:order, :id)");
            values.put("order", asked.after().referenceOrder());
            values.put("id", asked.after().actionId().value());
        }
        List<Found> found = find(String.join(" and ", conditions), values, asked.limit() + 1);
        List<Found> page = found.stream().limit(asked.limit()).toList();
        return new FoundActions(
                total, lines(page, "", sight), found.size() > page.size() ? place(page.getLast()) : null);
    }

    /** What is done about a recommendation, without what was withdrawn; at most so many. */
    List<FoundActions.Line> about(RecommendationId recommendation, AsOf asOf, Sight sight, int limit) {
        List<String> conditions = new ArrayList<>(List.of("a.recommendation_id = :id"));
        conditions.addAll(seen(sight));
        Map<String, Object> values = new HashMap<>(sight.values());
        values.put("id", recommendation.value());
        String chosen = String.join(" and ", conditions);
        return past.isNow(asOf)
                ? lines(find(chosen + " and " + NOT_WITHDRAWN, values, limit), "", sight)
                : lines(
                        findThen(chosen, values, asOf).stream()
                                .filter(found -> !found.isWithdrawn())
                                .limit(limit)
                                .toList(),
                        asOf.pinned(""),
                        sight);
    }

    private static List<String> seen(Sight sight) {
        return sight.conditions("a.partnership", "a.leads");
    }

    /** References never change, so that the order is that of now. */
    private FoundActions then(FindActions asked, String conditions, Map<String, Object> values, Sight sight) {
        List<Found> known = findThen(conditions, values, asked.asOf()).stream()
                .filter(found -> asked.reference() != null || !found.isWithdrawn())
                .toList();
        PageOfThen<Found> page = PageOfThen.after(asked.after(), known, ActionFinder::place, asked.limit());
        return new FoundActions(
                known.size(),
                lines(page.items(), asked.asOf().pinned(""), sight),
                page.more() ? place(page.items().getLast()) : null);
    }

    private List<Found> findThen(String conditions, Map<String, Object> values, AsOf asOf) {
        List<ActionId> ever = jdbc.sql("select a.action_id from actionpage.action a where " + conditions
                        + " order by a.reference_order, a.action_id")
                .params(values)
                .query((row, _) -> new ActionId(row.getObject(1, UUID.class)))
                .list();
        List<KnownThen.Followed> known = then.actions(ever, asOf);
        Map<ReviewId, PageReview> reviews = then.reviews(
                known.stream().map(action -> action.promised().reviewId()).collect(Collectors.toSet()), asOf);
        return known.stream()
                .map(action -> new Found(
                        action.promised(),
                        action.standing().status().status(),
                        reviews.get(action.promised().reviewId())))
                .toList();
    }

    private List<Found> find(String conditions, Map<String, Object> values, int limit) {
        return jdbc.sql("select a.document, s.document -> 'status' ->> 'status' as status, a.review_id, "
                        + PageReader.REVIEW
                        + TABLES
                        + " left join actionpage.review v using (review_id) where " + conditions
                        + " order by a.reference_order, a.action_id limit " + limit)
                .params(values)
                .query((row, _) -> new Found(
                        PageTables.JSON.readValue(row.getString("document"), Promised.class),
                        ActionStatus.valueOf(row.getString("status")),
                        PageReader.review(row)))
                .list();
    }

    private List<FoundActions.Line> lines(List<Found> found, String point, Sight sight) {
        Set<AgencyId> agencies = new HashSet<>();
        found.forEach(each -> agencies.addAll(each.promised().leads().all()));
        Names names = new Names(reader.names(agencies));
        return found.stream()
                .map(each -> new FoundActions.Line(
                        each.promised().actionId(),
                        each.promised().reference(),
                        sight.texts() ? each.promised().wording().description() : null,
                        each.status(),
                        names.of(each.promised().leads().all()),
                        review(each, sight),
                        "/api/v1/actions/" + each.promised().actionId() + point))
                .toList();
    }

    private static Named.Review review(Found found, Sight sight) {
        Named.Review review = Named.Review.of(found.promised().reviewId(), found.review());
        return sight.texts() ? review : review.withoutTexts();
    }

    private static FindActions.Place place(Found last) {
        return new FindActions.Place(
                NaturalOrder.of(last.promised().reference()), last.promised().actionId());
    }
}
