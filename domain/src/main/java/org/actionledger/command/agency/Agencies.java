package org.actionledger.command.agency;

import java.util.Collection;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.jspecify.annotations.Nullable;

/** What other decisions need to know of agencies. Each question about an agency that is not in the registry is refused: {@code AGENCY_UNKNOWN}. */
public interface Agencies {

    AgencyKind kindOf(AgencyId agency);

    /** The agency that took its place, if one did. */
    @Nullable
    AgencyId successorOf(AgencyId agency);

    /** Refuses unless all of them are in the registry. */
    default void mustBeKnown(Collection<AgencyId> agencies) {
        agencies.forEach(this::kindOf);
    }
}
