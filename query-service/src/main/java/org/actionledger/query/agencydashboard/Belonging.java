package org.actionledger.query.agencydashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewId;
import org.actionledger.query.platform.Sight;
import org.actionledger.query.platform.SqlArrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which actions ever belonged to an agency, a partnership or a review, as far as the one sees them who asks what they were at another time. */
@Component
public class Belonging {

    /** The projection that knows. */
    public static final String PROJECTION = DashboardProjection.NAME;

    private final JdbcClient jdbc;

    Belonging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an agency are the ones it ever led, alone or jointly. */
    public List<ActionId> ever(Scope scope, UUID id, Sight sight) {
        return ever(scope, id, null, sight);
    }

    /** Of that partnership alone, if one is given. */
    List<ActionId> ever(Scope scope, UUID id, @Nullable AgencyId partnership, Sight sight) {
        return ids("select action_id", scope, id, partnership, sight, ActionId::new);
    }

    /** The reviews that those actions belong to; an action never leaves its review. */
    List<ReviewId> reviews(Scope scope, UUID id, @Nullable AgencyId partnership, Sight sight) {
        return ids("select distinct review_id", scope, id, partnership, sight, ReviewId::new);
    }

    private static String of(Scope scope) {
        return " from agencydashboard.action where "
                + switch (scope) {
                    case AGENCY -> "ever_led @> array[cast(:of as uuid)]";
                    case PARTNERSHIP -> "partnership = :of";
                    case REVIEW -> "review_id = :of";
                };
    }

    private <K> List<K> ids(
            String select, Scope scope, UUID of, @Nullable AgencyId partnership, Sight sight, Function<UUID, K> id) {
        List<String> conditions = new ArrayList<>(sight.conditions("partnership", "leads"));
        Map<String, Object> values = new HashMap<>(sight.values());
        values.put("of", of);
        if (partnership != null) {
            conditions.add("partnership = :partnership");
            values.put("partnership", partnership.value());
        }
        String narrowed =
                conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining());
        return jdbc.sql(select + of(scope) + narrowed)
                .params(values)
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
