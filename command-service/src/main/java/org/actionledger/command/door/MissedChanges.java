package org.actionledger.command.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.actionledger.events.provenance.Provenance;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a thing since the caller saw it, so that the second of two who change it learns what the first did. Nothing of the case
 * itself is told; that stands on the thing's page.
 *
 * @param current the version it has now
 * @param changes oldest first; the last {@value #MOST} where there are more
 */
record MissedChanges(long current, List<Change> changes) {

    static final int MOST = 50;

    /**
     * One event.
     *
     * @param version that the thing had with it
     * @param what the event's name, such as {@code ProgressRecorded}
     * @param role in which somebody brought it about; left out where that is not known
     * @param agency whose member that was; left out of who belongs to none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            long version,
            String what,
            Instant recordedAt,
            @Nullable String role,
            @Nullable String agency) {

        private static Change of(DomainEventMessage<?> event) {
            return new Change(
                    event.getSequenceNumber(),
                    event.getPayloadType().getSimpleName(),
                    event.getTimestamp(),
                    (String) event.getMetaData().get(Provenance.ACTOR_ROLE),
                    (String) event.getMetaData().get(Provenance.ACTOR_AGENCY));
        }
    }

    /** Read from the store, which may know more than the instance that was asked; {@code known} is the version that one knows. */
    static MissedChanges of(EventStore events, String id, long seen, long known) {
        long current = Math.max(known, events.lastSequenceNumberFor(id).orElse(known));
        long first = Math.max(seen, current - MOST) + 1;
        List<Change> changes = first > current
                ? List.of()
                : events.readEvents(id, first).asStream().map(Change::of).toList();
        return new MissedChanges(current, changes);
    }
}
