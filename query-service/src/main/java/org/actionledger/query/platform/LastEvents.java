package org.actionledger.query.platform;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** The last event that each projection handled in this instance. */
@Component
class LastEvents {

    private final Map<String, EventMessage<?>> last = new ConcurrentHashMap<>();

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

    /** They were of a store that is no more. */
    void forget() {
        last.clear();
    }

    MessageHandlerInterceptor<EventMessage<?>> of(String projection) {
        return new Noting(projection);
    }

    private class Noting implements MessageHandlerInterceptor<EventMessage<?>> {

        private final String projection;

        Noting(String projection) {
            this.projection = projection;
        }

        @Override
        public Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
                throws Exception {
            last.put(projection, unitOfWork.getMessage());
            return chain.proceed();
        }
    }
}
