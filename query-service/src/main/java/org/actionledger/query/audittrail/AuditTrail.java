package org.actionledger.query.audittrail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.ActionStatus;
import org.actionledger.events.action.Evidence;
import org.actionledger.events.action.Rag;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Entries of an action's trail, in the order in which they were recorded.
 *
 * @param reference what people call the action
 * @param total how many there are altogether
 * @param more whether there are later ones than these
 */
record AuditTrail(ActionId actionId, String reference, long total, List<Line> entries, boolean more) {

    /**
     * One entry.
     *
     * @param sequence its number in the action's stream of events, from 0
     * @param what the event's name
     * @param status what it did to the action's status; absent where that stayed as it was
     * @param changes which other fields became another, from what to what; of a correction, those of the entry that it corrects
     * @param by who did it
     * @param rating the RAG it gave, reported or assured
     * @param recordedAt when we learned it
     * @param effectiveOn the day it was true, in Europe/London
     * @param evidence what it rests on, or brings, or withdraws
     * @param agencies those it names: the leads, then the partnership
     * @param facts all that it says besides, as its event words it; a progress update's narrative is at {@code narrative}
     * @param narrative where its narrative can be read, if it is a progress update
     * @param source the door it came through
     * @param corrects the entry it corrects
     * @param correctedBy the entries that correct it; what stands here is what it said
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Line(
            long sequence,
            String eventId,
            String what,
            boolean statusChange,
            @Nullable Step status,
            List<Change> changes,
            Person by,
            @Nullable Rag rating,
            @Nullable String reason,
            Instant recordedAt,
            LocalDate effectiveOn,
            List<Evidence> evidence,
            List<Agency> agencies,
            @Nullable JsonNode facts,
            @Nullable String narrative,
            Cause cause,
            @Nullable Source source,
            @Nullable EntryName corrects,
            List<Mending> correctedBy) {}

    /** From which status to which; none before the first. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Step(@Nullable ActionStatus from, ActionStatus to) {}

    /** Who did it: an id at the issuer of tokens, never a name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(
            String actorId,
            Role role,
            @Nullable Agency agency,
            @Nullable Agency onBehalfOf) {}

    /** Its name is absent until the registry has been read that far. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Agency(AgencyId agencyId, @Nullable String name) {}

    /** Another entry of the same trail. */
    record EntryName(long sequence, String eventId) {}

    /** A later entry that says what is right instead. */
    record Mending(long sequence, String eventId, Instant recordedAt, String reason, List<Change> changes) {}
}
