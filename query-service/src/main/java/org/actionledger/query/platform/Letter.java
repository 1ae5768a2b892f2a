package org.actionledger.query.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.actionledger.platform.processing.Attempts;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * An event that a projection did not take.
 *
 * @param aggregateId the stream it belongs to; all later events of that stream wait behind it
 * @param version its number in that stream, from 0
 * @param type of the event
 * @param attempts how often the projection has tried to take it; 0 where it merely waits
 * @param lastTried when it was tried for the last time, or put here
 * @param cause the failure, without the words of a case; null where the event merely waits
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Letter(
        String eventId,
        @Nullable String aggregateId,
        @Nullable Long version,
        String type,
        Instant recordedAt,
        Instant deadSince,
        Instant lastTried,
        int attempts,
        @Nullable String cause) {

    static Letter of(DeadLetter<? extends EventMessage<?>> letter) {
        EventMessage<?> event = letter.message();
        DomainEventMessage<?> domainEvent = event instanceof DomainEventMessage<?> known ? known : null;
        return new Letter(
                event.getIdentifier(),
                domainEvent == null ? null : domainEvent.getAggregateIdentifier(),
                domainEvent == null ? null : domainEvent.getSequenceNumber(),
                event.getPayloadType().getSimpleName(),
                event.getTimestamp(),
                letter.enqueuedAt(),
                letter.lastTouched(),
                Attempts.of(letter),
                letter.cause()
                        .map(cause -> CaseText.cause(cause.type(), cause.message(), event))
                        .orElse(null));
    }

    /** What keeps its place among others: its stream, or itself where it is of none. */
    static String stream(DeadLetter<? extends EventMessage<?>> letter) {
        return Streams.of(letter.message());
    }
}
