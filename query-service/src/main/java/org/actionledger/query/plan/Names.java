package org.actionledger.query.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.platform.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The names of the agencies that an answer speaks of. */
record Names(Map<AgencyId, String> known) {

    static Names read(JdbcClient jdbc, Collection<AgencyId> agencies) {
        Map<AgencyId, String> names = new HashMap<>();
        if (!agencies.isEmpty()) {
            jdbc.sql("select agency_id, name from plan.agency where agency_id = any (:ids)")
                    .param("ids", SqlArrays.ids(agencies))
                    .query(row -> {
                        names.put(new AgencyId(row.getObject(1, UUID.class)), row.getString(2));
                    });
        }
        return new Names(names);
    }

    ReviewLine.Agency of(AgencyId agency) {
        return new ReviewLine.Agency(agency, known.get(agency));
    }

    List<ReviewLine.Agency> of(List<AgencyId> agencies) {
        return agencies.stream().map(this::of).toList();
    }
}
