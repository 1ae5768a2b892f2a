package org.actionledger.events.agency;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.Effective;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an agency, in the order a reader meets it. */
public sealed interface AgencyEvent {

    AgencyId agencyId();

    /** An organisation entered the registry; {@code validFrom} and {@code validTo} are inclusive days. */
    @Revision("1")
    record AgencyRegistered(
            AgencyId agencyId,
            String name,
            AgencyKind kind,
            List<String> aliases,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements AgencyEvent {}

    /** It is known by one more name. */
    @Revision("1")
    record AgencyAliasAdded(AgencyId agencyId, String alias) implements AgencyEvent {}

    /** Another agency took its place from that day on. */
    @Revision("1")
    record AgencySucceeded(AgencyId agencyId, AgencyId successor, String reason, LocalDate effectiveOn)
            implements AgencyEvent, Effective {}
}
