package org.actionledger.query.audittrail;

import java.util.LinkedHashSet;
import java.util.Set;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an entry speaks of by id, so that its reader can be told the names. */
final class Mentions {

    private Mentions() {}

    /** Its lead and its joint leads, then the partnership. */
    static Set<AgencyId> agencies(@Nullable JsonNode facts) {
        if (facts == null) {
            return Set.of();
        }
        Set<AgencyId> agencies = new LinkedHashSet<>();
        facts.path("lead").asStringOpt().map(AgencyId::of).ifPresent(agencies::add);
        facts.path("jointLeads").forEach(lead -> agencies.add(AgencyId.of(lead.asString())));
        facts.path("partnership").asStringOpt().map(AgencyId::of).ifPresent(agencies::add);
        return agencies;
    }

    /** The piece that is attached or withdrawn, or all that a sign-off rests on. */
    static Set<EvidenceId> evidence(@Nullable JsonNode facts) {
        if (facts == null) {
            return Set.of();
        }
        Set<EvidenceId> evidence = new LinkedHashSet<>();
        facts.path("evidenceId").asStringOpt().map(EvidenceId::of).ifPresent(evidence::add);
        JsonNode named = facts.path("evidence");
        if (named.isObject()) {
            evidence.add(EvidenceId.of(named.path("evidenceId").asString()));
        }
        if (named.isArray()) {
            named.forEach(id -> evidence.add(EvidenceId.of(id.asString())));
        }
        return evidence;
    }
}
