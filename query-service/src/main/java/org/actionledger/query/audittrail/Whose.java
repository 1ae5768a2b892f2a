package org.actionledger.query.audittrail;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.audittrail.AuditTrailReader.Line;
import org.actionledger.query.platform.Sight;
import tools.jackson.databind.node.ObjectNode;

/** Whose an action is today, by all entries of its trail: a later lead sees what was before it, and a former one nothing. */
final class Whose {

    private final List<ObjectNode> facts;

    private Whose(List<ObjectNode> facts) {
        this.facts = facts;
    }

    static Whose of(List<Line> trail) {
        return new Whose(
                trail.stream().map(Line::facts).filter(Objects::nonNull).toList());
    }

    boolean isSeenBy(Sight sight) {
        return sight.everything()
                || facts.stream()
                        .flatMap(said -> said.path("partnership").asStringOpt().stream())
                        .findFirst()
                        .filter(partnership -> sight.sees(AgencyId.of(partnership), leads()))
                        .isPresent();
    }

    /** As the last entry says that names a lead: an assignment, or another. */
    private List<AgencyId> leads() {
        List<AgencyId> leads = new ArrayList<>();
        for (ObjectNode said : facts.reversed()) {
            if (said.has("lead")) {
                leads.add(AgencyId.of(said.path("lead").asString()));
                said.path("jointLeads").forEach(joint -> leads.add(AgencyId.of(joint.asString())));
                break;
            }
        }
        return leads;
    }
}
