package org.actionledger.platform.provenance;

import java.util.Map;
import org.actionledger.events.provenance.Provenance;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.MDC;

/**
 * Who acts, and the id of all that follows from one request, beside each line that is logged while a message is handled, until its unit of
 * work has ended. On the thread of a request they stand there already.
 */
public class OnEachLine<M extends Message<?>> implements MessageHandlerInterceptor<M> {

    @Override
    public Object handle(UnitOfWork<? extends M> unitOfWork, InterceptorChain chain) throws Exception {
        if (MDC.get(Provenance.CORRELATION_ID) == null) {
            put(unitOfWork.getMessage());
            unitOfWork.root().onCleanup(_ -> remove());
        }
        return chain.proceed();
    }

    public static void put(Message<?> message) {
        Map<String, ?> metadata = message.getMetaData();
        Object correlation = metadata.get(Provenance.CORRELATION_ID);
        Object actor = metadata.get(Provenance.ACTOR_ID);
        MDC.put(Provenance.CORRELATION_ID, correlation == null ? message.getIdentifier() : correlation.toString());
        if (actor != null) {
            MDC.put(Provenance.ACTOR_ID, actor.toString());
        }
    }

    public static void remove() {
        MDC.remove(Provenance.CORRELATION_ID);
        MDC.remove(Provenance.ACTOR_ID);
    }
}
