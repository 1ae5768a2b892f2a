package org.actionledger.platform.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What one process has of the event store: its own pool, its own readers, its own listener. */
class Process implements AutoCloseable {

    /** So long that nothing is found in a test but by being woken. */
    static final Duration NEVER = Duration.ofHours(1);

    record PageTurned(int page) {}

    final PostgresEventStorageEngine engine;
    final WakingEventStore store;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final HikariDataSource pool = new HikariDataSource();

    Process(TestDatabase database, Duration unasked) {
        this(database, unasked, NoOpEventUpcaster.INSTANCE);
    }

    Process(TestDatabase database, Duration unasked, EventUpcaster upcasters) {
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setMinimumIdle(0);
        Serializer serializer = Serializers.forMessages(new AnnotationRevisionResolver());
        engine = new PostgresEventStorageEngine(
                JdbcEventStorageEngine.builder()
                        .snapshotSerializer(serializer)
                        .eventSerializer(serializer)
                        .persistenceExceptionResolver(new DuplicateKeys())
                        .connectionProvider(
                                new UnitOfWorkAwareConnectionProviderWrapper(new DataSourceConnectionProvider(pool))),
                pool,
                new SpringTransactionManager(new DataSourceTransactionManager(pool)),
                upcasters);
        store = new WakingEventStore(new WakingEventStore.Builder(
                        engine, new Connections(database.connectionDetails()), new AppendMeters(meters))
                .unasked(unasked));
    }

    /** A database with the event store's tables and nothing in them. */
    static TestDatabase database() {
        return Migrated.ONCE.copy();
    }

    void turn(String book, int page) {
        store.publish(pageTurned(book, page));
    }

    static GenericDomainEventMessage<PageTurned> pageTurned(String book, int page) {
        return new GenericDomainEventMessage<>("Book", book, page - 1, new PageTurned(page));
    }

    /** An event of whose time the writer's clock is not the reader's. */
    static GenericDomainEventMessage<PageTurned> pageTurned(String book, int page, Instant when) {
        return new GenericDomainEventMessage<>(
                "Book",
                book,
                page - 1,
                new GenericDomainEventMessage<>("Book", book, page - 1, new PageTurned(page), MetaData.emptyInstance()),
                () -> when);
    }

    TrackingEventStream open(@Nullable GapAwareTrackingToken token) {
        return store.openStream(token);
    }

    /** Takes what there is at this moment. */
    static List<Integer> pages(TrackingEventStream stream) throws InterruptedException {
        List<Integer> pages = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            pages.add(page(stream.nextAvailable()));
        }
        return pages;
    }

    static int page(TrackedEventMessage<?> message) {
        return ((PageTurned) message.getPayload()).page();
    }

    @Override
    public void close() {
        store.close();
        pool.close();
    }

    private static class Migrated {

        static final TestDatabase ONCE = migrated();

        private static TestDatabase migrated() {
            TestDatabase database = TestDatabase.create();
            Flyway.configure()
                    .dataSource(database.dataSource())
                    .schemas("eventstore")
                    .locations("classpath:db/migration/eventstore")
                    .load()
                    .migrate();
            return database;
        }
    }
}
