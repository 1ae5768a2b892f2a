package org.actionledger.query.audittrail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.EvidenceAttached;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Evidence;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.query.audittrail.AuditTrailReader.Line;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The whole trail of an action, read once from its first entry on, so that each entry knows what was before it. */
final class Trail {

    private final List<Told> all = new ArrayList<>();
    private final Map<EvidenceId, Evidence> evidence = new HashMap<>();
    private final Map<String, Told> byEvent = new HashMap<>();
    private final Map<String, List<Told>> corrections = new HashMap<>();

    /** An entry against all before it; {@code step} where it made the status another. */
    record Told(Line line, AuditTrail.@Nullable Step step, List<Change> changes) {}

    Trail(List<Line> lines, Narratives narratives) {
        Fields fields = new Fields(narratives);
        ActionStatus status = null;
        for (Line line : lines) {
            ActionEvent event = Facts.event(line);
            ActionStatus now = line.status() == null ? status : line.status();
            AuditTrail.Step step = now == null || now == status ? null : new AuditTrail.Step(status, now);
            add(new Told(line, step, fields.after(event, line.eventId(), line.version())));
            if (event instanceof EvidenceAttached attached) {
                evidence.put(attached.evidence().evidenceId(), attached.evidence());
            }
            status = now;
        }
    }

    private void add(Told told) {
        all.add(told);
        byEvent.put(told.line().eventId(), told);
        if (told.line().corrects() != null) {
            corrections
                    .computeIfAbsent(told.line().corrects(), _ -> new ArrayList<>())
                    .add(told);
        }
    }

    /** Those asked for, in their order. */
    List<Told> entries(boolean onlyStatus) {
        return onlyStatus ? all.stream().filter(told -> told.step() != null).toList() : all;
    }

    /** What people call the action. */
    String reference() {
        JsonNode first = all.getFirst().line().facts();
        return first == null ? "" : first.path("reference").asString("");
    }

    /** The pieces of evidence that an entry names, also those withdrawn since. */
    List<Evidence> evidence(Line line) {
        return Mentions.evidence(line.facts()).stream()
                .flatMap(id -> Stream.ofNullable(evidence.get(id)))
                .toList();
    }

    AuditTrail.@Nullable EntryName corrected(Line line) {
        Told wrong = line.corrects() == null ? null : byEvent.get(line.corrects());
        return wrong == null
                ? null
                : new AuditTrail.EntryName(wrong.line().version(), wrong.line().eventId());
    }

    List<AuditTrail.Mending> corrections(Line line) {
        return corrections.getOrDefault(line.eventId(), List.of()).stream()
                .map(right -> new AuditTrail.Mending(
                        right.line().version(),
                        right.line().eventId(),
                        right.line().recordedAt(),
                        String.valueOf(right.line().reason()),
                        right.changes()))
                .toList();
    }
}
