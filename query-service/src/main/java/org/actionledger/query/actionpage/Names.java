package org.actionledger.query.actionpage;

import java.util.List;
import java.util.Map;
import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/** The names of the agencies that a page speaks of. */
record Names(Map<AgencyId, String> known) {

    Named.Agency of(AgencyId agency) {
        return new Named.Agency(agency, known.get(agency));
    }

    Named.@Nullable Agency ofOne(@Nullable AgencyId agency) {
        return agency == null ? null : of(agency);
    }

    List<Named.Agency> of(List<AgencyId> agencies) {
        return agencies.stream().map(this::of).toList();
    }
}
