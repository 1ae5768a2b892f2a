package org.actionledger.query.audittrail;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Evidence;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.query.audittrail.AuditTrailReader.Line;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers how a status came to be. */
@Component
class AuditTrailQueries {

    private final AuditTrailReader reader;

    AuditTrailQueries(AuditTrailReader reader) {
        this.reader = reader;
    }

    /** None where nothing is known of the action. */
    @QueryHandler
    Optional<AuditTrail> answer(FindAuditTrail asked) {
        long total = reader.count(asked.action(), asked.onlyStatus());
        if (total == 0) { // even of status changes each action has one: it began
            return Optional.empty();
        }
        List<Line> lines = reader.lines(asked, asked.limit() + 1);
        List<Line> page = lines.stream().limit(asked.limit()).toList();
        return Optional.of(
                new AuditTrail(asked.action(), total, told(asked.action(), page), lines.size() > page.size()));
    }

    private List<AuditTrail.Line> told(ActionId action, List<Line> lines) {
        Set<AgencyId> agencies = new HashSet<>();
        Set<EvidenceId> proofs = new HashSet<>();
        for (Line line : lines) {
            agencies.addAll(Mentions.agencies(line.actor()));
            agencies.addAll(Mentions.agencies(line.facts()));
            proofs.addAll(Mentions.evidence(line.facts()));
        }
        Map<AgencyId, String> names = reader.names(agencies);
        Map<EvidenceId, Evidence> evidence = proofs.isEmpty() ? Map.of() : reader.evidence(action);
        return lines.stream().map(line -> told(action, line, names, evidence)).toList();
    }

    private static AuditTrail.Line told(
            ActionId action, Line line, Map<AgencyId, String> names, Map<EvidenceId, Evidence> evidence) {
        return new AuditTrail.Line(
                line.version(),
                line.eventId(),
                line.what(),
                line.changed(),
                line.changed() && line.status() != null ? new AuditTrail.Step(line.before(), line.status()) : null,
                person(line.actor(), names),
                line.rating(),
                line.reason(),
                line.recordedAt(),
                line.effectiveOn(),
                Mentions.evidence(line.facts()).stream()
                        .flatMap(id -> Stream.ofNullable(evidence.get(id)))
                        .toList(),
                Mentions.agencies(line.facts()).stream()
                        .map(agency -> new AuditTrail.Agency(agency, names.get(agency)))
                        .toList(),
                line.facts(),
                line.what().equals("ProgressRecorded")
                        ? "/api/v1/actions/" + action + "/progress/" + line.version()
                        : null,
                line.cause(),
                line.source() == null ? null : AuditTrail.Source.of(line.source()),
                line.corrects(),
                line.correctedBy());
    }

    private static AuditTrail.Person person(Actor actor, Map<AgencyId, String> names) {
        return new AuditTrail.Person(
                actor.id(), actor.role(), agency(actor.agency(), names), agency(actor.onBehalfOf(), names));
    }

    private static AuditTrail.@Nullable Agency agency(@Nullable AgencyId id, Map<AgencyId, String> names) {
        return id == null ? null : new AuditTrail.Agency(id, names.get(id));
    }
}
