package org.actionledger.query.audittrail;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.query.audittrail.AuditTrailReader.Line;
import org.actionledger.query.audittrail.AuditTrailReader.Read;
import org.actionledger.query.audittrail.Trail.Told;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Sight;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers how a status came to be. */
@Component
class AuditTrailQueries {

    private final AuditTrailReader reader;
    private final StoredNarratives narratives;
    private final SourceRows sources;
    private final Past past;

    AuditTrailQueries(AuditTrailReader reader, StoredNarratives narratives, SourceRows sources, Past past) {
        this.past = past;
        this.reader = reader;
        this.narratives = narratives;
        this.sources = sources;
    }

    /** None where nothing is known of the action, or it is not seen. */
    @QueryHandler
    Optional<AuditTrail> answer(FindAuditTrail asked, Sight sight) {
        Read read = read(asked.action(), asked.asOf(), sight);
        if (read.lines().isEmpty()) {
            return Optional.empty();
        }
        Trail trail = new Trail(read.lines(), narratives.of(asked.action()));
        List<Told> wanted = trail.entries(asked.onlyStatus());
        List<Told> rest = asked.after() == null
                ? wanted
                : wanted.stream()
                        .filter(told -> told.line().version() > asked.after())
                        .toList();
        List<Told> page = rest.subList(0, Math.min(rest.size(), asked.limit()));
        return Optional.of(new AuditTrail(
                asked.action(),
                trail.reference(),
                wanted.size(),
                told(trail, page, read.names(), links(asked.action())),
                rest.size() > page.size()));
    }

    /** None where nothing is known of the action, or it is not seen. */
    @QueryHandler
    Optional<WholeAuditTrail> answer(FindWholeAuditTrail asked, Sight sight) {
        Read read = read(asked.action(), asked.asOf(), sight);
        if (read.lines().isEmpty()) {
            return Optional.empty();
        }
        Narratives words = narratives.of(asked.action());
        Trail trail = new Trail(read.lines(), words);
        List<Told> wanted = trail.entries(asked.onlyStatus());
        return Optional.of(new WholeAuditTrail(
                asked.action(),
                past.isNow(asked.asOf()) ? null : asked.asOf(),
                trail.reference(),
                asked.onlyStatus(),
                told(trail, wanted, read.names(), words)));
    }

    private Read read(ActionId action, AsOf asOf, Sight sight) {
        Read all = reader.trail(action);
        if (!Whose.of(all.lines()).isSeenBy(sight)) {
            return new Read(List.of(), Map.of());
        }
        if (past.isNow(asOf)) {
            return all;
        }
        Set<String> then = past.of(action, asOf).stream()
                .map(DomainEventMessage::getIdentifier)
                .collect(Collectors.toSet());
        return new Read(
                all.lines().stream()
                        .filter(line -> then.contains(line.eventId()))
                        .toList(),
                all.names());
    }

    private static Narratives links(ActionId action) {
        return sequence -> "/api/v1/actions/" + action + "/progress/" + sequence;
    }

    private List<AuditTrail.Line> told(
            Trail trail, List<Told> page, Map<AgencyId, String> ofActors, Narratives narrative) {
        List<Line> lines = page.stream().map(Told::line).toList();
        Map<AgencyId, String> names = names(lines, ofActors);
        Origins origins = Origins.of(lines, sources);
        return page.stream()
                .map(told -> told(trail, told, names, narrative, origins))
                .toList();
    }

    /** Those of actors, and those that entries mention besides; mostly these are the same agencies. */
    private Map<AgencyId, String> names(List<Line> lines, Map<AgencyId, String> ofActors) {
        Set<AgencyId> others = new HashSet<>();
        lines.forEach(line -> others.addAll(Mentions.agencies(line.facts())));
        others.removeAll(ofActors.keySet());
        Map<AgencyId, String> names = reader.names(others);
        names.putAll(ofActors);
        return names;
    }

    private static AuditTrail.Line told(
            Trail trail, Told told, Map<AgencyId, String> names, Narratives narrative, Origins origins) {
        Line line = told.line();
        return new AuditTrail.Line(
                line.version(),
                line.eventId(),
                line.what(),
                told.step() != null,
                told.step(),
                told.changes(),
                person(line.actor(), names),
                line.rating(),
                line.reason(),
                line.recordedAt(),
                line.effectiveOn(),
                trail.evidence(line),
                Mentions.agencies(line.facts()).stream()
                        .map(agency -> new AuditTrail.Agency(agency, names.get(agency)))
                        .toList(),
                line.facts(),
                line.what().equals("ProgressRecorded") ? narrative.of(line.version()) : null,
                line.cause(),
                origins.of(line),
                trail.corrected(line),
                trail.corrections(line));
    }

    private static AuditTrail.Person person(Actor actor, Map<AgencyId, String> names) {
        return new AuditTrail.Person(
                actor.id(), actor.role(), agency(actor.agency(), names), agency(actor.onBehalfOf(), names));
    }

    private static AuditTrail.@Nullable Agency agency(@Nullable AgencyId id, Map<AgencyId, String> names) {
        return id == null ? null : new AuditTrail.Agency(id, names.get(id));
    }
}
