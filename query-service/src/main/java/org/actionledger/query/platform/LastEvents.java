package org.actionledger.query.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * The last event that each projection took in this instance, and how long it had been stored when its row could be read. Of a batch only the
 * last event is looked at, once the batch is committed; at dead letters that are tried again not at all.
 */
@Component
class LastEvents {

    private final Map<String, EventMessage<?>> last = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final Clock clock;

    LastEvents(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** When it was recorded; nothing before the first event after the start. */
    Optional<Instant> recordedAt(String projection) {
        return Optional.ofNullable(last.get(projection)).map(EventMessage::getTimestamp);
    }

    /** The one of them that stands farthest in the store. */
    Optional<Landmark> newest() {
        return last.values().stream()
                .filter(GenericTrackedDomainEventMessage.class::isInstance)
                .map(event -> Landmark.of((GenericTrackedDomainEventMessage<?>) event))
                .max(Comparator.comparingLong(Landmark::place));
    }

    /** It was of a store that is no more. */
    void forget(Landmark gone) {
        last.values().removeIf(event -> event.getIdentifier().equals(gone.eventIdentifier()));
    }

    MessageHandlerInterceptor<EventMessage<?>> of(String projection) {
        return new Noting(
                projection,
                Timer.builder("action_ledger.projection.delay")
                        .description("From storing an event to when its row can be read, of the last of each batch")
                        .tag("projection", projection)
                        .register(meters));
    }

    private class Noting implements MessageHandlerInterceptor<EventMessage<?>> {

        private final String projection;
        private final Timer delay;

        Noting(String projection, Timer delay) {
            this.projection = projection;
            this.delay = delay;
        }

        @Override
        public Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
                throws Exception {
            if (!unitOfWork.resources().containsKey(DeadLetter.class.getName())
                    && unitOfWork.resources().putIfAbsent(LastEvents.class.getName(), this) == null) {
                EventMessage<?> event = last(unitOfWork);
                unitOfWork.root().afterCommit(_ -> readable(event));
            }
            return chain.proceed();
        }

        private static EventMessage<?> last(UnitOfWork<? extends EventMessage<?>> unitOfWork) {
            return unitOfWork instanceof BatchingUnitOfWork<?> batch
                    ? (EventMessage<?>) batch.getMessages().getLast()
                    : unitOfWork.getMessage();
        }

        private void readable(EventMessage<?> event) {
            last.put(projection, event);
            Duration since = Duration.between(event.getTimestamp(), clock.instant());
            delay.record(since.isNegative() ? Duration.ZERO : since); // the clock of who stored it may be ahead
        }
    }
}
