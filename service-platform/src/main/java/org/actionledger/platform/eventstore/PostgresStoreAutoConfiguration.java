package org.actionledger.platform.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.actionledger.platform.schema.SchemaMigration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** The event store in schema {@code eventstore} of the application's own PostgreSQL, where no Axon Server is given. */
@AutoConfiguration(after = SerializationAutoConfiguration.class, before = JdbcAutoConfiguration.class)
@ConditionalOnBean(DataSource.class)
@ConditionalOnBooleanProperty(name = AxonServer.ENABLED, havingValue = false, matchIfMissing = true)
class PostgresStoreAutoConfiguration {

    @Bean
    SchemaMigration eventStoreSchema() {
        return new SchemaMigration("eventstore", "classpath:db/migration/eventstore");
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            Configuration configuration,
            DataSource dataSource,
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver duplicateKeys,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder()
                .snapshotSerializer(serializer)
                .eventSerializer(eventSerializer)
                .snapshotFilter(configuration.snapshotFilter())
                .persistenceExceptionResolver(duplicateKeys)
                .connectionProvider(connections);
        return new PostgresEventStorageEngine(builder, dataSource, transactions, configuration.upcasterChain());
    }

    @Bean
    @Qualifier("eventStore")
    WakingEventStore eventBus(
            PostgresEventStorageEngine engine,
            JdbcConnectionDetails connectionDetails,
            MeterRegistry meters,
            Configuration configuration) {
        WakingEventStore.Builder builder =
                new WakingEventStore.Builder(engine, new Connections(connectionDetails), new AppendMeters(meters));
        builder.messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"));
        builder.spanFactory(configuration.getComponent(EventBusSpanFactory.class));
        return new WakingEventStore(builder);
    }
}
