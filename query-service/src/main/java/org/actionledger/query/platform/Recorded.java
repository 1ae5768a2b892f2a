package org.actionledger.query.platform;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What is known of an event beside what it says.
 *
 * @param eventId its identifier, which a correction names
 * @param at when we learned it
 * @param version its number in its stream, from 0
 * @param metadata who, why and through which door; see {@link org.actionledger.events.provenance.Provenance}
 */
public record Recorded(String eventId, Instant at, long version, Map<String, ?> metadata) {

    public static Recorded of(DomainEventMessage<?> message) {
        return new Recorded(
                message.getIdentifier(), message.getTimestamp(), message.getSequenceNumber(), message.getMetaData());
    }
}
