package org.actionledger.platform.processing;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/**
 * Keeps what a projection could not take, and what waits behind it in the same stream, until it is handled again. The other streams go
 * on. A reset empties the queue, because the replay brings the same events once more.
 */
public final class DeadLetters {

    /** As many streams with dead letters are known without asking the database; that saves one query per event. */
    private static final int REMEMBERED_STREAMS = 10_000;

    private DeadLetters() {}

    /** To be made a bean by whoever owns the processing group. */
    public static ConfigurerModule keptFor(String processingGroup) {
        return configurer -> configurer
                .eventProcessing()
                .registerDeadLetterQueue(processingGroup, configuration -> queue(processingGroup, configuration))
                .registerDeadLetterPolicy(processingGroup, _ -> new Attempts())
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        processingGroup,
                        // this call replaces Axon's properties, and without allowReset a dead letter outlives the
                        // replay and blocks it
                        (configuration, invoker) -> invoker.allowReset(true)
                                .enableSequenceIdentifierCache()
                                .sequenceIdentifierCacheSize(REMEMBERED_STREAMS));
    }

    private static SequencedDeadLetterQueue<EventMessage<?>> queue(
            String processingGroup, Configuration configuration) {
        DeadLetterSchema schema = configuration.getComponent(DeadLetterSchema.class);
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(processingGroup)
                .schema(schema)
                .statementFactory(new WholeTimes(schema, configuration))
                .connectionProvider(configuration.getComponent(ConnectionProvider.class))
                .transactionManager(configuration.getComponent(TransactionManager.class))
                .genericSerializer(configuration.serializer())
                .eventSerializer(configuration.eventSerializer())
                .build();
    }
}
