package org.actionledger.query.audittrail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ActionAssigned;
import org.actionledger.events.action.ActionEvent.ActionClosed;
import org.actionledger.events.action.ActionEvent.ActionProposed;
import org.actionledger.events.action.ActionEvent.ActionReassigned;
import org.actionledger.events.action.ActionEvent.ActionReopened;
import org.actionledger.events.action.ActionEvent.ActionReturned;
import org.actionledger.events.action.ActionEvent.ActionRevised;
import org.actionledger.events.action.ActionEvent.ActionWithdrawn;
import org.actionledger.events.action.ActionEvent.CompletionReported;
import org.actionledger.events.action.ActionEvent.EntryCorrected;
import org.actionledger.events.action.ActionEvent.EvidenceAttached;
import org.actionledger.events.action.ActionEvent.EvidenceWithdrawn;
import org.actionledger.events.action.ActionEvent.ExtensionGranted;
import org.actionledger.events.action.ActionEvent.ExtensionRefused;
import org.actionledger.events.action.ActionEvent.ExtensionRequested;
import org.actionledger.events.action.ActionEvent.MilestoneAchieved;
import org.actionledger.events.action.ActionEvent.MilestoneAdded;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.ActionEvent.UpdateRequested;
import org.actionledger.events.action.TargetDate;
import org.actionledger.query.audittrail.Correctable.Part;
import org.actionledger.query.standing.Unrated;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of an action while its trail is read from the first entry on: each entry is told against what all before it said, so that
 * it can say what a field was. The status is not among them, since each entry tells that by itself.
 */
final class Fields {

    private static final String EXTENSION = "extensionRequested";
    private static final String QUESTION = "updateRequested";

    private final Narratives narratives;
    private final Map<String, @Nullable JsonNode> now = new HashMap<>();
    private final Map<String, String> saidBy = new HashMap<>();
    private final Map<String, Correctable> correctable = new HashMap<>();
    private final Set<String> completedParts = new LinkedHashSet<>();
    private List<Unrated> unrated = List.of();
    private int targets;

    private String eventId = "";
    private List<Change> changes = List.of();

    Fields(Narratives narratives) {
        this.narratives = narratives;
    }

    /** What the next entry changes; of a correction, what it changes in the entry that it corrects. */
    List<Change> after(ActionEvent event, String id, long sequence) {
        eventId = id;
        changes = new ArrayList<>();
        switch (event) {
            case ActionProposed e -> {
                set("reference", e.reference());
                set("recommendation", e.recommendationId());
                set("review", e.reviewId());
                set("partnership", e.partnership());
                worded(e.parts(), e.description(), e.scope(), e.intendedOutcome());
                promised(e.targets());
            }
            case ActionAssigned e -> {
                set("reference", e.reference());
                set("recommendation", e.recommendationId());
                set("review", e.reviewId());
                set("partnership", e.partnership());
                worded(e.parts(), e.description(), e.scope(), e.intendedOutcome());
                promised(e.targets());
                led(e.lead(), e.jointLeads(), e.responsible());
                set(EXTENSION, null);
            }
            case ActionReassigned e -> led(e.lead(), e.jointLeads(), e.responsible());
            case ActionRevised e -> {
                set("description", e.description());
                set("intendedOutcome", e.intendedOutcome());
            }
            case ExtensionRequested e -> set(EXTENSION, new Values.Extension(e.target(), e.proposed()));
            case ExtensionGranted e -> {
                set(target(e.target()), e.granted());
                set(EXTENSION, null);
            }
            case ExtensionRefused _ -> set(EXTENSION, null);
            case ProgressRecorded e -> told(e, sequence);
            case MilestoneAdded e -> set(milestone(e.milestone().milestoneId()), e.milestone());
            case MilestoneAchieved e -> {
                String field = milestone(e.milestoneId()) + ".achievedOn";
                set(field, e.effectiveOn());
                correctable.put(id, Correctable.on(Part.of(field, e.effectiveOn())));
            }
            case EvidenceAttached e -> set(evidence(e.evidence().evidenceId()), e.evidence());
            case EvidenceWithdrawn e -> set(evidence(e.evidenceId()), null);
            case RatingAssured e -> {
                set("assured", e.assured());
                set("assuredReason", e.reason());
                correctable.put(
                        id,
                        trueOn(e.effectiveOn())
                                .saying(Part.of("assuredReason", e.reason()))
                                .rating(Part.of("assured", e.assured())));
            }
            case UpdateRequested e -> set(QUESTION, new Values.Question(e.question(), e.wantedBy()));
            case CompletionReported e -> {
                set("achievedOutcome", e.achievedOutcome());
                set("ongoingPractice", e.ongoingPractice());
                set(EXTENSION, null);
                set(QUESTION, null);
                correctable.put(id, trueOn(e.effectiveOn()).saying(Part.of("achievedOutcome", e.achievedOutcome())));
            }
            case ActionClosed e -> {
                set("closure", e.closure());
                set("outcome", e.outcome());
                set("closingEvidence", e.evidence());
                set("supersededBy", e.supersededBy());
                set("asPublished", e.asPublished());
                set("asWritten", e.asWritten());
                set(EXTENSION, null);
                set(QUESTION, null);
                correctable.put(id, trueOn(e.effectiveOn()).saying(Part.of("outcome", e.outcome())));
            }
            case ActionReturned _, ActionReopened _ -> notEnded();
            case ActionWithdrawn _ -> {
                notEnded();
                set(EXTENSION, null);
                set(QUESTION, null);
            }
            case EntryCorrected e -> corrected(e);
        }
        return changes;
    }

    private void worded(List<String> parts, String description, @Nullable Object scope, @Nullable String outcome) {
        set("parts", parts);
        set("description", description);
        set("scope", scope);
        set("intendedOutcome", outcome);
    }

    private void promised(List<TargetDate> dates) {
        for (int position = 1; position <= Math.max(targets, dates.size()); position++) {
            set(target(position), position <= dates.size() ? dates.get(position - 1) : null);
        }
        targets = dates.size();
    }

    private void led(Object lead, List<?> jointLeads, @Nullable Object responsible) {
        set("lead", lead);
        set("jointLeads", jointLeads);
        set("responsible", responsible);
    }

    /** An update without a rating leaves the last one standing; parts that were done stay done. */
    private void told(ProgressRecorded e, long sequence) {
        unrated = Unrated.after(unrated, e, eventId);
        if (e.reported() != null) {
            set("reported", e.reported());
            set("ratingReason", e.ratingReason());
        }
        if (completedParts.addAll(e.completedParts())) {
            set("completedParts", List.copyOf(completedParts));
        }
        set(QUESTION, null);
        correctable.put(
                eventId,
                trueOn(e.effectiveOn())
                        .saying(new Part("narrative", () -> Values.of(narratives.of(sequence))))
                        .rating(Part.of("reported", e.reported())));
    }

    private void notEnded() {
        List.of(
                        "achievedOutcome",
                        "ongoingPractice",
                        "closure",
                        "outcome",
                        "closingEvidence",
                        "supersededBy",
                        "asPublished",
                        "asWritten")
                .forEach(field -> set(field, null));
    }

    private void corrected(EntryCorrected e) {
        Unrated rated = Unrated.rated(unrated, e);
        if (rated != null) { // its rating is the last from now on
            now.put("ratingReason", Values.of(rated.reason()));
            saidBy.put("ratingReason", rated.event());
            saidBy.put("reported", rated.event());
        }
        unrated = Unrated.after(unrated, e);
        Correctable wrong = correctable.get(e.corrects());
        if (wrong != null) {
            correctable.put(
                    e.corrects(),
                    new Correctable(
                            corrected(e.corrects(), wrong.text(), e.correction().text()),
                            corrected(
                                    e.corrects(), wrong.rating(), e.correction().rating()),
                            Objects.requireNonNull(corrected(
                                    e.corrects(), wrong.day(), e.correction().effectiveOn()))));
        }
    }

    private @Nullable Part corrected(String wrong, @Nullable Part part, @Nullable Object right) {
        if (part == null || right == null) {
            return part;
        }
        JsonNode to = Values.of(right);
        changes.add(new Change(part.field(), part.value().get(), to));
        if (wrong.equals(saidBy.get(part.field()))) { // nobody has said anything else since
            now.put(part.field(), to);
        }
        return new Part(part.field(), () -> to);
    }

    private void set(String field, @Nullable Object value) {
        JsonNode to = Values.of(value);
        JsonNode from = now.put(field, to);
        saidBy.put(field, eventId);
        if (!Objects.equals(from, to)) {
            changes.add(new Change(field, from, to));
        }
    }

    private static Correctable trueOn(LocalDate day) {
        return Correctable.on(Part.of("effectiveOn", day));
    }

    private static String target(int position) {
        return "targets[" + position + "]";
    }

    private static String milestone(Object id) {
        return "milestones[" + id + "]";
    }

    private static String evidence(Object id) {
        return "evidence[" + id + "]";
    }
}
