package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.actionledger.query.testing.Notebook;
import org.actionledger.query.testing.Notebook.NoteWritten;
import org.actionledger.query.testing.QueryServiceTest;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class RebuildingTest {

    private static final Projection NOTEBOOK = new Projection(Notebook.NAME);

    private final List<UUID> books =
            LongStream.range(0, 20).mapToObj(_ -> UUID.randomUUID()).toList();

    @Autowired
    Rebuilding rebuilding;

    @Autowired
    Processors processors;

    @Autowired
    StoredTokens tokens;

    @Autowired
    Notebook notebook;

    @Autowired
    EventStore events;

    @Autowired
    ConnectionProvider connections;

    @Autowired
    TransactionManager transactions;

    @Autowired
    TokenSchema tokenSchema;

    @Autowired
    Serializer serializer;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3);
    private PooledStreamingEventProcessor elsewhere;

    @BeforeEach
    void another_instance_of_the_service_runs() {
        elsewhere = PooledStreamingEventProcessor.builder()
                .name(Notebook.NAME)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new AnnotationEventHandlerAdapter(notebook))
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(events)
                .tokenStore(JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .schema(tokenSchema)
                        .serializer(serializer)
                        .nodeId("elsewhere")
                        .build())
                .transactionManager(transactions)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .tokenClaimInterval(100)
                .batchSize(10)
                .build();
        elsewhere.start();
    }

    @AfterEach
    void it_stops() {
        elsewhere.shutDown();
        threads.shutdownNow();
    }

    @Test
    void a_projection_is_rebuilt_while_another_instance_works_on_a_part_of_it() {
        write(0);
        handOver(1);
        write(1);
        await().untilAsserted(() -> assertThat(owners()).contains("elsewhere").hasSize(2));

        rebuilding.rebuild(NOTEBOOK);
        write(2);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(books)
                        .allSatisfy(book ->
                                assertThat(notebook.notes(book)).containsExactly("note 0", "note 1", "note 2")));
        assertThat(processors.deadLetters(NOTEBOOK).size()).isZero();
    }

    private void handOver(int segment) {
        StreamingEventProcessor here = processors.of(NOTEBOOK);
        await().until(() -> here.processingStatus().size() == 2);
        here.releaseSegment(segment, 10, TimeUnit.SECONDS);
    }

    private List<String> owners() {
        return tokens.of(Notebook.NAME).stream()
                .map(StoredTokens.Stored::owner)
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    private void write(long version) {
        books.forEach(book -> events.publish(new GenericDomainEventMessage<>(
                "Book", book.toString(), version, new NoteWritten(book, "note " + version))));
    }
}
