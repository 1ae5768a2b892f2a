package org.actionledger.query.actionpage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.events.review.ReviewType;
import org.actionledger.query.platform.Sight;
import org.actionledger.query.platform.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the documents that pages are made of. */
@Component
class PageReader {

    /** The columns that {@link #review(ResultSet)} reads, besides {@code review_id}, of {@code actionpage.review v}. */
    static final String REVIEW =
            "v.version as review_version, v.partnership, v.type, v.reference as review_reference, v.pseudonym, v.title";

    private final JdbcClient jdbc;

    PageReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An action with what it belongs to, as far as that has been read. */
    record Known(
            Promised promised,
            Standing standing,
            @Nullable Demand demand,
            @Nullable PageReview review) {

        long version() {
            return Math.max(promised.version(), standing.version());
        }
    }

    Optional<Known> action(ActionId id) {
        return jdbc.sql("select a.document, s.document as standing, r.document as demand, a.review_id, " + REVIEW
                        + " from actionpage.action a join actionpage.standing s using (action_id)"
                        + " left join actionpage.recommendation r using (recommendation_id)"
                        + " left join actionpage.review v using (review_id) where a.action_id = ?")
                .param(id.value())
                .query((row, _) -> new Known(
                        read(row.getString("document"), Promised.class),
                        read(row.getString("standing"), Standing.class),
                        row.getString("demand") == null ? null : read(row.getString("demand"), Demand.class),
                        review(row)))
                .optional();
    }

    /** Whether who asks is shown that action's page, as of whichever point: it is about who owns and leads it now. */
    boolean shows(ActionId id, Sight sight) {
        return sight.everything()
                ? sight.texts()
                : action(id).filter(known -> known.promised().isShownTo(sight)).isPresent();
    }

    /** Those that who asks is shown: its own, those addressed to it, and those about which it leads an action. */
    Set<RecommendationId> shown(Set<RecommendationId> ids, Sight sight) {
        if (sight.everything() || ids.isEmpty()) {
            return sight.texts() ? ids : Set.of();
        }
        Set<RecommendationId> shown = new HashSet<>();
        demands(ids).stream()
                .filter(demand -> sight.sees(demand.partnership(), demand.addressees()))
                .forEach(demand -> shown.add(demand.recommendationId()));
        List<String> conditions = new ArrayList<>(sight.conditions("a.partnership", "a.leads"));
        conditions.add("a.recommendation_id = any (:ids)");
        jdbc.sql("select recommendation_id from actionpage.action a where " + String.join(" and ", conditions))
                .params(sight.values())
                .param("ids", SqlArrays.ids(ids))
                .query((row, _) -> new RecommendationId(row.getObject(1, UUID.class)))
                .list()
                .forEach(shown::add);
        return shown;
    }

    List<Demand> demands(Set<RecommendationId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select document from actionpage.recommendation where recommendation_id = any (:ids)")
                        .param("ids", SqlArrays.ids(ids))
                        .query((row, _) -> read(row.getString(1), Demand.class))
                        .list();
    }

    @Nullable
    PageReview review(ReviewId id) {
        return jdbc.sql("select review_id, " + REVIEW + " from actionpage.review v where review_id = ?")
                .param(id.value())
                .query((row, _) -> review(row))
                .optional()
                .orElse(null);
    }

    Map<AgencyId, String> names(Set<AgencyId> agencies) {
        Map<AgencyId, String> names = new HashMap<>();
        if (!agencies.isEmpty()) {
            jdbc.sql("select agency_id, name from actionpage.agency where agency_id = any (:ids)")
                    .param("ids", SqlArrays.ids(agencies))
                    .query(row -> {
                        names.put(new AgencyId(row.getObject(1, UUID.class)), row.getString(2));
                    });
        }
        return names;
    }

    static @Nullable PageReview review(ResultSet row) throws SQLException {
        return row.getString("type") == null
                ? null
                : new PageReview(
                        new ReviewId(row.getObject("review_id", UUID.class)),
                        row.getLong("review_version"),
                        new AgencyId(row.getObject("partnership", UUID.class)),
                        ReviewType.valueOf(row.getString("type")),
                        row.getString("review_reference"),
                        row.getString("pseudonym"),
                        row.getString("title"));
    }

    private static <T> T read(String document, Class<T> type) {
        return PageTables.JSON.readValue(document, type);
    }
}
