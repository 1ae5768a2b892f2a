package org.actionledger.query.platform;

import org.actionledger.platform.provenance.OnEachLine;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Says beside each line in the log whose event is handled, wherever that is one: it came alone, or they go {@link OneByOne} after a failure. Of
 * many that are folded together nothing is logged, and to read who acts would cost more than the fold.
 */
class InTheLog implements MessageHandlerInterceptor<EventMessage<?>> {

    private final OnEachLine<EventMessage<?>> alone = new OnEachLine<>();

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        if (!(unitOfWork instanceof BatchingUnitOfWork<?> batch)
                || batch.getMessages().size() == 1) {
            return alone.handle(unitOfWork, chain);
        }
        if (!Gathered.in(unitOfWork).isOneByOne()) {
            return chain.proceed();
        }
        OnEachLine.put(unitOfWork.getMessage());
        try {
            return chain.proceed();
        } finally {
            OnEachLine.remove();
        }
    }
}
