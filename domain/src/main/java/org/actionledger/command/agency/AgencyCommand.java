package org.actionledger.command.agency;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of the registry of agencies. */
public sealed interface AgencyCommand {

    AgencyId agencyId();

    /** Enters an agency under its name and aliases; {@code validFrom} and {@code validTo} are inclusive days. */
    record RegisterAgency(
            @TargetAggregateIdentifier AgencyId agencyId,
            String name,
            AgencyKind kind,
            List<String> aliases,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements AgencyCommand {}

    /** Makes an agency known by one more name. */
    record AddAgencyAlias(@TargetAggregateIdentifier AgencyId agencyId, String alias) implements AgencyCommand {}

    /** Names the agency that took its place; {@code effectiveOn} by default today. */
    record SucceedAgency(
            @TargetAggregateIdentifier AgencyId agencyId,
            AgencyId successor,
            String reason,
            @Nullable LocalDate effectiveOn)
            implements AgencyCommand {}
}
