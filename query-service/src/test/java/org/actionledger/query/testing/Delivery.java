package org.actionledger.query.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.springframework.stereotype.Component;

/** Hands events to a projection through its annotated handlers, as its processor does: in batches, each in one transaction. */
@Component
public class Delivery {

    private final TransactionManager transactions;

    Delivery(TransactionManager transactions) {
        this.transactions = transactions;
    }

    /** Each history's events in one batch, each event twice in a row, and then the whole batch once more: nothing may come of that. */
    public void toTwice(Object projection, History... histories) {
        Arrays.stream(histories).forEach(history -> {
            inOneBatch(
                    projection,
                    history.events().stream()
                            .<DomainEventMessage<?>>mapMulti((event, twice) -> {
                                twice.accept(event);
                                twice.accept(event);
                            })
                            .toList());
            inOneBatch(projection, history.events());
        });
    }

    public void inOneBatch(Object projection, List<? extends DomainEventMessage<?>> events) {
        AnnotationEventHandlerAdapter handlers = new AnnotationEventHandlerAdapter(projection);
        assertThat(events).allMatch(handlers::canHandle, "has a handler");
        BatchingUnitOfWork<EventMessage<?>> unitOfWork = new BatchingUnitOfWork<>(List.copyOf(events));
        unitOfWork.attachTransaction(transactions);
        var result = unitOfWork.executeWithResult(() -> handlers.handle(unitOfWork.getMessage()));
        if (result.isExceptional()) {
            throw new AssertionError("the batch failed", result.exceptionResult());
        }
    }
}
