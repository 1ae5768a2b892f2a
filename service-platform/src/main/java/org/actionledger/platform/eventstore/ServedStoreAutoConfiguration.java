package org.actionledger.platform.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;

/** The event store where an Axon Server is given: there. */
@AutoConfiguration(
        after = SerializationAutoConfiguration.class,
        before = {JdbcAutoConfiguration.class, AxonServerBusAutoConfiguration.class})
@ConditionalOnBooleanProperty(AxonServer.ENABLED)
class ServedStoreAutoConfiguration {

    /** For events that were moved here from PostgreSQL. */
    @Bean
    ExactTimes exactTimes() {
        return new ExactTimes();
    }

    @Bean
    @Qualifier("eventStore")
    ServedEventStore eventBus(
            AxonServerConfiguration settings,
            AxonServerConnectionManager connections,
            Configuration configuration,
            MeterRegistry meters,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        AxonServerAway.await(connections, settings);
        AxonServerEventStore.Builder builder = AxonServerEventStore.builder()
                .configuration(settings)
                .platformConnectionManager(connections)
                .snapshotSerializer(serializer)
                .eventSerializer(eventSerializer)
                .snapshotFilter(configuration.snapshotFilter())
                .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(configuration.getComponent(EventBusSpanFactory.class));
        return new ServedEventStore(builder, configuration.upcasterChain(), new AppendMeters(meters));
    }

    /** Where there is no Axon Server, that of the database says it. */
    @Bean
    AxonServerHealth eventStoreHealthIndicator(AxonServerConnectionManager connections) {
        return new AxonServerHealth(connections);
    }
}
