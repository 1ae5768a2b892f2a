package org.actionledger.query.agencydashboard.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Rag;
import org.actionledger.events.action.TargetDate;
import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two instants.
 *
 * @param name of the agency or partnership, or the review's or the action's reference
 * @param kinds how many actions changed in each way; one that changed in several counts in each
 * @param actions those that changed, in the order of their references
 * @param more whether there are others after these
 */
record Changes(
        String name,
        Instant from,
        Instant to,
        long total,
        Map<ChangeKind, Long> kinds,
        List<Line> actions,
        boolean more) {

    /** An action that changed; {@code before} is null where it was not known yet. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Line(
            ActionId actionId,
            String reference,
            Set<ChangeKind> kinds,
            @Nullable State before,
            State after) {}

    /**
     * What it was.
     *
     * @param leads its lead and then its joint leads; empty while nobody led it
     * @param href its page as it was then
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record State(
            String description,
            ActionStatus status,
            List<Agency> leads,
            List<TargetDate> targets,
            boolean overdue,
            @Nullable Rag reported,
            @Nullable Rag assured,
            String href) {}

    /** Its name is null until the registry has been read that far. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Agency(AgencyId agencyId, @Nullable String name) {}
}
