package org.actionledger.command.planimport.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.command.planimport.draft.Findings.Agency;
import org.actionledger.command.planimport.draft.Findings.Candidate;
import org.actionledger.command.planimport.draft.Findings.Question;
import org.actionledger.command.planimport.reading.CloseNames;
import org.actionledger.command.planimport.reading.Plan;
import org.actionledger.command.planimport.reading.PlanAgency;
import org.actionledger.command.planimport.reading.UnreadName;
import org.actionledger.command.planimport.reading.Wording;
import org.actionledger.events.agency.AgencyEvent.AgencyRegistered;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.jspecify.annotations.Nullable;

/** Whom the names of a plan stand for, and where that had better be asked: what is new but is named almost like another. */
final class AgencyFindings {

    private static final int MOST_CANDIDATES = 5;

    private final Plan plan;
    private final AnsweredNames names;
    private final KnownAgencies registry;
    private final Map<String, Agency> listed = new LinkedHashMap<>();

    AgencyFindings(Plan plan, AnsweredNames names, KnownAgencies registry) {
        this.plan = plan;
        this.names = names;
        this.registry = registry;
    }

    /** The agencies in the order of the plan, then the names of which nobody knows whom they stand for, then those of no agency. */
    List<Agency> all() {
        List<String> added = plan.agencies().stream()
                .filter(agency -> agency.registered() == null)
                .map(PlanAgency::name)
                .toList();
        Map<String, List<String>> near = near(added);
        Map<AgencyId, AgencyRegistered> known = registry.registered(Stream.concat(
                        plan.agencies().stream().map(PlanAgency::registered).filter(id -> id != null),
                        near.values().stream()
                                .flatMap(Collection::stream)
                                .flatMap(name -> names.known().holderOf(name).stream())
                                .map(AgencyId::of))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        plan.agencies().forEach(agency -> list(agency, candidates(agency.name(), near, known), known));
        plan.unread().forEach(name -> list(name, candidates(name.name(), near, known)));
        names.ofNoAgency().forEach(this::listNone);
        return List.copyOf(listed.values());
    }

    static List<Question> questions(List<Agency> agencies) {
        return agencies.stream()
                .filter(agency -> agency.doubt() != null)
                .map(agency -> new Question(
                        Question.AGENCIES,
                        "Whom does “" + agency.name() + "” stand for? " + agency.doubt(),
                        List.of(),
                        agency.name()))
                .toList();
    }

    /** For each name in doubt those that are close to it, folded where the registry has them. */
    private Map<String, List<String>> near(List<String> added) {
        Set<String> inDoubt = new LinkedHashSet<>();
        added.stream().filter(name -> names.answer(name) == null).forEach(inDoubt::add);
        plan.unread().stream().map(UnreadName::name).forEach(inDoubt::add);
        if (inDoubt.isEmpty()) {
            return Map.of();
        }
        CloseNames registered = new CloseNames(names.known().byName().keySet());
        CloseNames others = new CloseNames(added);
        Map<String, List<String>> near = new HashMap<>();
        for (String name : inDoubt) {
            List<String> close = new ArrayList<>(registered.to(name));
            close.addAll(others.to(name));
            near.put(name, close);
        }
        return near;
    }

    private List<Candidate> candidates(
            String name, Map<String, List<String>> near, Map<AgencyId, AgencyRegistered> known) {
        return near.getOrDefault(name, List.of()).stream()
                .map(close -> candidate(close, known))
                .distinct()
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private Candidate candidate(String name, Map<AgencyId, AgencyRegistered> known) {
        AgencyRegistered agency =
                names.known().holderOf(name).map(AgencyId::of).map(known::get).orElse(null);
        return agency == null ? new Candidate(null, name) : new Candidate(agency.agencyId(), agency.name());
    }

    private void list(PlanAgency agency, List<Candidate> candidates, Map<AgencyId, AgencyRegistered> known) {
        AgencyId id = agency.registered();
        List<String> aliases = new ArrayList<>(agency.aliases());
        names.namesOf(id).stream()
                .filter(name -> !Wording.fold(name).equals(Wording.fold(agency.name())))
                .forEach(aliases::add);
        boolean answered = id != null
                ? !names.namesOf(id).isEmpty()
                : Stream.concat(Stream.of(agency.name()), agency.aliases().stream())
                        .anyMatch(name -> names.answer(name) != null);
        AgencyRegistered registered = id == null ? null : known.get(id);
        listed.put(
                agency.name(),
                new Agency(
                        agency.name(),
                        List.copyOf(aliases),
                        agency.row(),
                        id,
                        id == null,
                        registered != null ? registered.kind() : kind(agency),
                        answered ? Agency.Source.ANSWER : id == null ? Agency.Source.PLAN : Agency.Source.REGISTRY,
                        candidates.isEmpty() ? null : "It is new, but is named almost like another agency.",
                        candidates));
    }

    private AgencyKind kind(PlanAgency agency) {
        return Stream.concat(Stream.of(agency.name()), agency.aliases().stream())
                .map(names::answer)
                .map(answer -> answer == null ? null : answer.kind())
                .filter(kind -> kind != null)
                .findFirst()
                .orElse(AgencyKind.UNKNOWN);
    }

    private void list(UnreadName unread, List<Candidate> candidates) {
        listed.putIfAbsent(
                unread.name(),
                nobody(
                        unread.name(),
                        unread.row(),
                        null,
                        "It stands in the place of a lead, and may be an agency, a post or a person.",
                        candidates));
    }

    private void listNone(String name) {
        listed.putIfAbsent(name, nobody(name, null, Agency.Source.ANSWER, null, List.of()));
    }

    private static Agency nobody(
            String name,
            @Nullable Integer row,
            Agency.@Nullable Source from,
            @Nullable String doubt,
            List<Candidate> candidates) {
        return new Agency(name, List.of(), row, null, false, null, from, doubt, candidates);
    }
}
