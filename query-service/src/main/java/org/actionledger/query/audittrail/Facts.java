package org.actionledger.query.audittrail;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.EvidenceAttached;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.action.ActionEvent.RatingAssured;
import org.actionledger.events.action.Evidence;
import org.actionledger.query.audittrail.AuditTrailReader.Line;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/** What an event says beside what has a column of its own: its own JSON without those fields, so that no field is ever forgotten. */
final class Facts {

    private static final List<String> IN_COLUMNS =
            List.of("actionId", "reason", "effectiveOn", "status", "reported", "assured", "ratingReason", "corrects");

    private static final Map<String, ObjectReader> READERS = Arrays.stream(ActionEvent.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Values.JSON::readerFor));

    private static final ObjectReader EVIDENCE = Values.JSON.readerFor(Evidence.class);

    private Facts() {}

    /** As JSON; none where nothing is left to say. */
    static @Nullable String of(ActionEvent event) {
        if (event instanceof ProgressRecorded progress && saysNothingMore(progress)) {
            return null;
        }
        ObjectNode facts = Values.JSON.valueToTree(event);
        facts.remove(IN_COLUMNS);
        if (event instanceof ProgressRecorded) {
            facts.remove(
                    "narrative"); // the longest text there is, and each update has one; the action's progress holds it
        }
        return facts.isEmpty() ? null : Values.JSON.writeValueAsString(facts);
    }

    /** The event again, of its facts and columns; only the narrative of a progress update is empty. */
    static ActionEvent event(Line line) {
        if (line.facts() == null) {
            return ofColumns(line);
        }
        if (line.what().equals("EvidenceAttached")) {
            return new EvidenceAttached(
                    line.actionId(), EVIDENCE.readValue(line.facts().path("evidence")));
        }
        return ofJson(line, line.facts());
    }

    /** Spares the most frequent events the detour. */
    private static ActionEvent ofColumns(Line line) {
        if (line.what().equals("ProgressRecorded") && line.status() != null) {
            return new ProgressRecorded(
                    line.actionId(),
                    "",
                    line.rating(),
                    line.reason(),
                    line.status(),
                    List.of(),
                    List.of(),
                    List.of(),
                    line.effectiveOn());
        }
        if (line.what().equals("RatingAssured") && line.rating() != null && line.reason() != null) {
            return new RatingAssured(line.actionId(), line.rating(), line.reason(), line.effectiveOn());
        }
        return ofJson(line, Values.JSON.createObjectNode());
    }

    private static ActionEvent ofJson(Line line, ObjectNode facts) {
        boolean progress = line.what().equals("ProgressRecorded");
        ObjectNode said = Values.JSON.createObjectNode();
        said.setAll(facts);
        said.put("actionId", line.actionId().toString());
        said.put("effectiveOn", line.effectiveOn().toString());
        put(said, "status", line.status());
        put(said, "corrects", line.corrects());
        put(said, progress ? "reported" : "assured", line.rating());
        put(said, progress ? "ratingReason" : "reason", line.reason());
        if (progress) {
            said.put("narrative", "");
        }
        return Objects.requireNonNull(READERS.get(line.what()), line.what()).readValue(said);
    }

    private static void put(ObjectNode said, String field, @Nullable Object value) {
        if (value != null) {
            said.put(field, value.toString());
        }
    }

    /** Spares the most frequent event the detour. */
    private static boolean saysNothingMore(ProgressRecorded progress) {
        return progress.parts().isEmpty()
                && progress.milestones().isEmpty()
                && progress.completedParts().isEmpty();
    }
}
