package org.actionledger.query.platform;

import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Where a unit of work goes one by one, handles each event behind a savepoint and writes it at once. So an event that PostgreSQL refuses
 * fails in its own handler call, leaves no trace, and becomes a dead letter in a transaction that is still good.
 */
class OneByOne implements HandlerEnhancerDefinition {

    private static final TransactionDefinition BEHIND_A_SAVEPOINT =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);

    private final Supplier<PlatformTransactionManager> transactions;

    OneByOne(Supplier<PlatformTransactionManager> transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        boolean projects = original.canHandleMessageType(EventMessage.class)
                && original.declaringClass().isAnnotationPresent(ProcessingGroup.class);
        return projects ? new Projecting<>(original) : original;
    }

    private class Projecting<T> extends WrappedMessageHandlingMember<T> {

        Projecting(MessageHandlingMember<T> handler) {
            super(handler);
        }

        @Override
        public Object handle(Message<?> event, T projection) throws Exception {
            return CurrentUnitOfWork.isStarted() && Gathered.here().isOneByOne()
                    ? byItself(event, projection)
                    : super.handle(event, projection);
        }

        private Object byItself(Message<?> event, T projection) throws Exception {
            TransactionStatus savepoint = transactions.get().getTransaction(BEHIND_A_SAVEPOINT);
            try {
                Object result = super.handle(event, projection);
                Gathered.here().write();
                transactions.get().commit(savepoint);
                return result;
            } catch (TransientDataAccessException passing) {
                // a deadlock is not the event's fault: the transaction stays broken, no dead letter can be stored, and
                // the batch is handled again
                throw passing;
            } catch (Exception e) {
                Gathered.here().forget();
                transactions.get().rollback(savepoint);
                throw e;
            }
        }
    }
}
