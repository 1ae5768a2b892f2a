package org.actionledger.command.planimport.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.actionledger.command.agency.AgencyCommand.AddAgencyAlias;
import org.actionledger.command.agency.AgencyCommand.RegisterAgency;
import org.actionledger.command.door.NewId;
import org.actionledger.command.planimport.reading.PlanAgency;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;

/** The agencies of a plan under their ids; one that is new gets its id, and is registered, when something speaks of it. */
final class Agencies {

    private final Decided decided;
    private final Map<PlanAgency, AgencyId> ids = new LinkedHashMap<>();
    private final Set<PlanAgency> spokenOf = new HashSet<>();

    Agencies(List<PlanAgency> inPlan, Decided decided) {
        this.decided = decided;
        inPlan.forEach(
                agency -> ids.put(agency, agency.registered() == null ? NewId.of(AgencyId::new) : agency.registered()));
    }

    /** For comparing: an agency that is new does not become registered by this, and its id is nobody else's. */
    List<AgencyId> ids(List<PlanAgency> agencies) {
        return agencies.stream()
                .map(agency -> Objects.requireNonNull(ids.get(agency)))
                .distinct()
                .toList();
    }

    /** For commands that speak of them. */
    List<AgencyId> spokenOf(List<PlanAgency> agencies) {
        spokenOf.addAll(agencies);
        return ids(agencies);
    }

    /** Those that are in the registry, before or by {@link #steps}. */
    Map<PlanAgency, AgencyId> known() {
        Map<PlanAgency, AgencyId> known = new LinkedHashMap<>(ids);
        known.keySet().removeIf(agency -> agency.registered() == null && !spokenOf.contains(agency));
        return known;
    }

    /** What the registry must take first. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        decided.aliases().forEach((name, agency) -> steps.add(new Step(new AddAgencyAlias(agency, name), null, null)));
        known().forEach((agency, id) -> {
            if (agency.registered() == null) {
                steps.add(register(agency, id));
            }
        });
        return steps;
    }

    private Step register(PlanAgency agency, AgencyId id) {
        AgencyKind kind = decided.kinds().getOrDefault(agency.name(), AgencyKind.UNKNOWN);
        return Step.ofPartnership(
                new RegisterAgency(id, agency.name(), kind, agency.aliases(), null, null), agency.row());
    }
}
