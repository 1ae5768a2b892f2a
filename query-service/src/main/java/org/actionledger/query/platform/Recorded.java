package org.actionledger.query.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.actionledger.platform.time.ClockConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;

/** What is known of an event beside what it says. */
public record Recorded(DomainEventMessage<?> message) {

    public static Recorded of(DomainEventMessage<?> message) {
        return new Recorded(message);
    }

    /** Its identifier, which a correction names. */
    public String eventId() {
        return message.getIdentifier();
    }

    /** When we learned it. */
    public Instant at() {
        return message.getTimestamp();
    }

    /** The British day on which we learned it. */
    public LocalDate on() {
        return LocalDate.ofInstant(at(), ClockConfiguration.LONDON);
    }

    /** Its number in its stream, from 0. */
    public long version() {
        return message.getSequenceNumber();
    }

    /** Who, why and through which door; see {@link org.actionledger.events.provenance.Provenance}. Read from JSON when asked for first. */
    public Map<String, ?> metadata() {
        return message.getMetaData();
    }
}
