package org.actionledger.events.provenance;

import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param id the person's or system's id at its issuer; never a name
 * @param agency the agency it belongs to; none for operators, auditors and oversight
 * @param onBehalfOf the agency it speaks for when that is not its own
 */
public record Actor(
        String id,
        Role role,
        @Nullable AgencyId agency,
        @Nullable AgencyId onBehalfOf) {

    /** Whether this actor holds the role in that very agency. */
    public boolean is(Role asked, AgencyId of) {
        return role == asked && of.equals(agency);
    }

    /** The agency this actor speaks for: the one it acts on behalf of, else its own. */
    public @Nullable AgencyId speaksFor() {
        return onBehalfOf == null ? agency : onBehalfOf;
    }
}
