package org.actionledger.query.agencydashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which actions ever belonged to an agency, a partnership or a review, for whoever asks what they were at another time. */
@Component
public class Belonging {

    /** The projection that knows. */
    public static final String PROJECTION = DashboardProjection.NAME;

    private final JdbcClient jdbc;

    Belonging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an agency are the ones it ever led, alone or jointly. */
    public List<ActionId> ever(Scope scope, UUID id) {
        return ids("select action_id" + of(scope), id, ActionId::new);
    }

    /** The reviews that those actions belong to; an action never leaves its review. */
    List<ReviewId> reviews(Scope scope, UUID id) {
        return ids("select distinct review_id" + of(scope), id, ReviewId::new);
    }

    private static String of(Scope scope) {
        return " from agencydashboard.action where "
                + switch (scope) {
                    case AGENCY -> "ever_led @> array[?]";
                    case PARTNERSHIP -> "partnership = ?";
                    case REVIEW -> "review_id = ?";
                };
    }

    private <K> List<K> ids(String sql, UUID of, Function<UUID, K> id) {
        return jdbc.sql(sql)
                .param(of)
                .query((row, _) -> id.apply(row.getObject(1, UUID.class)))
                .list();
    }

    /** The names of those agencies that are known. */
    public Map<AgencyId, String> names(Set<AgencyId> agencies) {
        Map<AgencyId, String> names = new HashMap<>();
        jdbc.sql("select agency_id, name from agencydashboard.agency where agency_id = any (:ids)")
                .param("ids", SqlArrays.ids(agencies))
                .query(row -> {
                    names.put(new AgencyId(row.getObject(1, UUID.class)), row.getString(2));
                });
        return names;
    }
}
