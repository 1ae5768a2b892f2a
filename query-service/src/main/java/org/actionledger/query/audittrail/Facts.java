package org.actionledger.query.audittrail;

import java.util.List;
import org.actionledger.events.action.ActionEvent;
import org.actionledger.events.action.ActionEvent.ProgressRecorded;
import org.actionledger.events.json.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an event says beside what has a column of its own: its own JSON without those fields, so that no field is ever forgotten. */
final class Facts {

    private static final JsonMapper JSON = EventJson.builder().build();

    private static final List<String> IN_COLUMNS =
            List.of("actionId", "reason", "effectiveOn", "status", "reported", "assured", "ratingReason", "corrects");

    private Facts() {}

    /** As JSON; none where nothing is left to say. */
    static @Nullable String of(ActionEvent event) {
        if (event instanceof ProgressRecorded progress && saysNothingMore(progress)) {
            return null;
        }
        ObjectNode facts = JSON.valueToTree(event);
        facts.remove(IN_COLUMNS);
        if (event instanceof ProgressRecorded) {
            facts.remove(
                    "narrative"); // the longest text there is, and each update has one; the action's progress holds it
        }
        return facts.isEmpty() ? null : JSON.writeValueAsString(facts);
    }

    /** Spares the most frequent event the detour. */
    private static boolean saysNothingMore(ProgressRecorded progress) {
        return progress.parts().isEmpty()
                && progress.milestones().isEmpty()
                && progress.completedParts().isEmpty();
    }
}
