package org.actionledger.query.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the events that a projection could not take, and hands them to it again. */
@Component
class DeadLetterOffice {

    private final Processors processors;

    DeadLetterOffice(Processors processors) {
        this.processors = processors;
    }

    /**
     * An event that was not taken.
     *
     * @param aggregateId the stream it belongs to; all later events of that stream wait behind it
     * @param type of the event
     * @param cause the failure; null where the event merely waits
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Letter(
            String eventId,
            @Nullable String aggregateId,
            @Nullable Long version,
            String type,
            Instant recordedAt,
            Instant deadSince,
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
                    letter.cause()
                            .map(cause -> cause.type() + ": " + cause.message())
                            .orElse(null));
        }
    }

    /** At most so many, those of one stream in their order. */
    List<Letter> letters(Projection projection, int limit) {
        List<Letter> letters = new ArrayList<>();
        for (Iterable<DeadLetter<? extends EventMessage<?>>> sequence :
                processors.deadLetters(projection).deadLetters()) {
            for (DeadLetter<? extends EventMessage<?>> letter : sequence) {
                if (letters.size() == limit) {
                    return letters;
                }
                letters.add(Letter.of(letter));
            }
        }
        return letters;
    }

    /** Each stream once, from its first letter until one fails again. */
    void retry(Projection projection) {
        SequencedDeadLetterProcessor<EventMessage<?>> processor = processors.deadLetterProcessor(projection);
        Set<Object> tried = new HashSet<>();
        int before;
        do {
            before = tried.size();
            // one stream at a time; that it failed again looks the same as that there was none
            processor.process(letter -> tried.add(stream(letter.message())));
        } while (tried.size() > before);
    }

    private static Object stream(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> known ? known.getAggregateIdentifier() : event.getIdentifier();
    }
}
