package org.actionledger.query.actionpage.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.actionledger.command.action.ActionState;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An action made again from its events, in the order they were recorded.
 *
 * @param total how many events the action has, replayed or not
 * @param start what it was after its first event
 * @param leftOut the numbers of the events that were recorded by then and not yet true on the day asked for
 * @param end what it was after the last event replayed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Replay(
        ActionId actionId,
        long total,
        ActionState start,
        List<Step> steps,
        List<Long> leftOut,
        ActionState end,
        Agreement agreement) {

    /**
     * One event, and what it did. The state before it is the one after the step before.
     *
     * @param sequence its number in the action's stream of events, from 0
     * @param what the event's name
     * @param recordedAt when we learned it
     * @param effectiveOn the day it was true, in Europe/London, as it said; a later step may correct that
     * @param event all that it says
     * @param after the whole state; null unless all states are asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            long sequence,
            String eventId,
            String what,
            Instant recordedAt,
            LocalDate effectiveOn,
            Person by,
            JsonNode event,
            List<Change> changes,
            @Nullable ActionState after) {}

    /**
     * A field of the state that an event changed.
     *
     * @param field its name; an entry's is {@code entries.} and the id of the event that made it
     * @param before null before the first event, and where there was nothing
     * @param after null where there is nothing any more
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Change(
            String field, @Nullable Object before, @Nullable Object after) {}

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
}
