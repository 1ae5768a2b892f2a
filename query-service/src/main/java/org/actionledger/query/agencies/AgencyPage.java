package org.actionledger.query.agencies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.jspecify.annotations.Nullable;

/**
 * The whole of an agency. What is null is not known, or is not so.
 *
 * @param version counts the agency's events from 0; a command may name it in {@code If-Match}
 * @param validFrom its first day
 * @param validTo its last day
 * @param predecessors the agencies whose place it took
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AgencyPage(
        AgencyId agencyId,
        long version,
        String name,
        AgencyKind kind,
        List<String> aliases,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Succession successor,
        List<Succession> predecessors) {

    /** The agency before or after it, and since when and why; its name is null until its registration has been read. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Succession(AgencyId agencyId, @Nullable String name, LocalDate effectiveOn, String reason, String href) {}
}
