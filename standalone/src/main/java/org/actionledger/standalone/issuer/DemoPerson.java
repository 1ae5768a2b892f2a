package org.actionledger.standalone.issuer;

import static org.actionledger.events.provenance.Role.AUDITOR;
import static org.actionledger.events.provenance.Role.CONTRIBUTOR;
import static org.actionledger.events.provenance.Role.COORDINATOR;
import static org.actionledger.events.provenance.Role.OPERATOR;
import static org.actionledger.events.provenance.Role.OVERSIGHT;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to try things out as. The ids of their agencies are fixed: whoever registers such an agency gives it that id. There are two
 * people of the partnership, because an action that it leads itself is signed off by another person than the one who reported it done.
 */
enum DemoPerson {
    COORDINATOR_OF_PARTNERSHIP("coordinator", COORDINATOR, Agencies.PARTNERSHIP),
    CHAIR_OF_PARTNERSHIP("chair", COORDINATOR, Agencies.PARTNERSHIP),
    CONTRIBUTOR_OF_POLICE("police", CONTRIBUTOR, Agencies.POLICE),
    CONTRIBUTOR_OF_HEALTH("health", CONTRIBUTOR, Agencies.HEALTH),
    MACHINE_OF_POLICE("police-system", CONTRIBUTOR, Agencies.POLICE),
    AUDITOR_OF_ALL("auditor", AUDITOR, null),
    OVERSIGHT_OF_ALL("oversight", OVERSIGHT, null),
    OPERATOR_OF_ALL("operator", OPERATOR, null);

    private final String id;
    private final Role role;
    private final @Nullable AgencyId agency;

    DemoPerson(String id, Role role, @Nullable AgencyId agency) {
        this.id = id;
        this.role = role;
        this.agency = agency;
    }

    static Optional<DemoPerson> of(String id) {
        return Arrays.stream(values()).filter(person -> person.id.equals(id)).findFirst();
    }

    /** What one signs in with, and the token's {@code sub}. */
    String id() {
        return id;
    }

    /** The role as tokens carry it, in lower case. */
    String role() {
        return role.name().toLowerCase(Locale.ROOT);
    }

    @Nullable
    AgencyId agency() {
        return agency;
    }

    /** A machine has no use for a page to sign in with. */
    boolean isMachine() {
        return this == MACHINE_OF_POLICE;
    }

    /** The agencies' ids in the registry. */
    static final class Agencies {

        static final AgencyId PARTNERSHIP = AgencyId.of("01900000-0000-7000-8000-000000000001");
        static final AgencyId POLICE = AgencyId.of("01900000-0000-7000-8000-000000000002");
        static final AgencyId HEALTH = AgencyId.of("01900000-0000-7000-8000-000000000003");

        private Agencies() {}
    }
}
