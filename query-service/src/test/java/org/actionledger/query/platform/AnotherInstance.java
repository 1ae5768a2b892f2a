package org.actionledger.query.platform;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.actionledger.query.testing.Notebook;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;

/** The processor of the notebook as another instance of the service would have it, which looks at no order by itself. */
final class AnotherInstance implements AutoCloseable {

    static final String NAME = "elsewhere";

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3);
    private final PooledStreamingEventProcessor processor;

    AnotherInstance(Notebook notebook, Projection projection, Configuration axon, JdbcTemplate jdbc) {
        processor = PooledStreamingEventProcessor.builder()
                .name(Notebook.NAME)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new AnnotationEventHandlerAdapter(notebook))
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(axon.eventStore())
                .tokenStore(JdbcTokenStore.builder()
                        .connectionProvider(axon.getComponent(ConnectionProvider.class))
                        .schema(axon.getComponent(TokenSchema.class))
                        .serializer(axon.getComponent(Serializer.class))
                        .nodeId(NAME)
                        .build())
                .transactionManager(new ProjectionTransactions(
                        axon.getComponent(TransactionManager.class), jdbc, projection, new Divisions()))
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .tokenClaimInterval(100)
                .batchSize(10)
                .build();
        processor.start();
    }

    @Override
    public void close() {
        processor.shutDown();
        threads.shutdownNow();
    }
}
