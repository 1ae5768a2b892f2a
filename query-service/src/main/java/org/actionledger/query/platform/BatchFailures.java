package org.actionledger.query.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Of each segment that this instance works on, why its last batch failed. */
@Component
class BatchFailures {

    private final Map<Part, String> failures = new ConcurrentHashMap<>();

    private record Part(String projection, int segment) {}

    /** What was thrown, by the name of its class; null where the last batch did not fail. */
    @Nullable
    String of(String projection, int segment) {
        return failures.get(new Part(projection, segment));
    }

    MessageHandlerInterceptor<EventMessage<?>> of(String projection) {
        return (unitOfWork, chain) -> {
            if (unitOfWork.resources().putIfAbsent(BatchFailures.class.getName(), this) == null) {
                listen(projection, unitOfWork);
            }
            return chain.proceed();
        };
    }

    private void listen(String projection, UnitOfWork<?> unitOfWork) {
        if (SegmentInHand.of(projection, unitOfWork) instanceof Integer segment) {
            Part part = new Part(projection, segment);
            unitOfWork.afterCommit(_ -> failures.remove(part));
            unitOfWork.onRollback(failed -> failures.put(part, name(failed)));
        }
    }

    private static String name(UnitOfWork<?> failed) {
        return failed.getExecutionResult().isExceptionResult()
                ? failed.getExecutionResult().getExceptionResult().getClass().getName()
                : "rolled back";
    }
}
