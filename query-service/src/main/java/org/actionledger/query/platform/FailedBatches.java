package org.actionledger.query.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Remembers the events of a projection's batches that were rolled back, which Axon hands to it once more a little later. A batch that
 * holds one of them goes {@link OneByOne}, and so does a dead letter that is tried again.
 */
class FailedBatches implements ErrorHandler, MessageHandlerInterceptor<EventMessage<?>> {

    private final Set<String> events = ConcurrentHashMap.newKeySet();
    private final Counter failed;

    FailedBatches(String projection, MeterRegistry meters) {
        failed = Counter.builder("action_ledger.projection.batches.failed")
                .description("Batches that were rolled back, to be handled again one by one")
                .tag("projection", projection)
                .register(meters);
    }

    @Override
    public void handleError(ErrorContext failure) throws Exception {
        failed.increment();
        failure.failedEvents().forEach(event -> events.add(event.getIdentifier()));
        PropagatingErrorHandler.instance().handleError(failure);
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        if (unitOfWork.resources().putIfAbsent(FailedBatches.class.getName(), this) == null) {
            decideOn(unitOfWork);
        }
        return chain.proceed();
    }

    private void decideOn(UnitOfWork<? extends EventMessage<?>> unitOfWork) {
        if (unitOfWork.resources().containsKey(DeadLetter.class.getName())) {
            Gathered.in(unitOfWork).beOneByOne();
        } else if (!events.isEmpty() && unitOfWork instanceof BatchingUnitOfWork<?> batch) {
            List<String> ids =
                    batch.getMessages().stream().map(Message::getIdentifier).toList();
            if (ids.stream().anyMatch(events::contains)) {
                Gathered.in(unitOfWork).beOneByOne();
                unitOfWork.afterCommit(_ -> ids.forEach(events::remove));
            }
        }
    }
}
