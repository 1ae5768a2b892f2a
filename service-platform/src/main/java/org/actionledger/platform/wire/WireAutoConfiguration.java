package org.actionledger.platform.wire;

import java.util.List;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.command.CommandLoadFactorProvider;
import org.axonframework.axonserver.connector.command.CommandPriorityCalculator;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.axonserver.connector.query.QueryPriorityCalculator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.queryhandling.QueryBusSpanFactory;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The buses where an Axon Server is given. */
@AutoConfiguration(after = AxonServerAutoConfiguration.class, before = AxonServerBusAutoConfiguration.class)
@ConditionalOnBooleanProperty("axon.axonserver.enabled")
class WireAutoConfiguration {

    @Bean
    @Primary
    WiredCommandBus axonServerCommandBus(
            AxonServerConnectionManager connections,
            AxonServerConfiguration settings,
            @Qualifier("localSegment") CommandBus localBus,
            List<Carrier> carriers,
            @Qualifier("messageSerializer") Serializer messageSerializer,
            RoutingStrategy routing,
            CommandPriorityCalculator priorities,
            CommandLoadFactorProvider loadFactors,
            CommandBusSpanFactory spans) {
        return new WiredCommandBus(AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(settings)
                .localSegment(new LocalCommands(localBus, new WireFailures(carriers)))
                .serializer(messageSerializer)
                .routingStrategy(routing)
                .priorityCalculator(priorities)
                .loadFactorProvider(loadFactors)
                .spanFactory(spans));
    }

    /** Where there are handlers of questions: they are asked here, and by whoever else is connected to Axon Server. */
    @Bean
    @Primary
    @ConditionalOnBean(SimpleQueryBus.class)
    AxonServerQueryBus axonServerQueryBus(
            AxonServerConnectionManager connections,
            AxonServerConfiguration settings,
            SimpleQueryBus localBus,
            @Qualifier("messageSerializer") Serializer messageSerializer,
            Serializer serializer,
            QueryPriorityCalculator priorities,
            QueryBusSpanFactory spans) {
        AxonServerQueryBus.Builder builder = AxonServerQueryBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(settings)
                .localSegment(localBus)
                .updateEmitter(localBus.queryUpdateEmitter())
                .messageSerializer(messageSerializer)
                .genericSerializer(serializer)
                .priorityCalculator(priorities)
                .spanFactory(spans);
        if (settings.isShortcutQueriesToLocalHandlers()) {
            builder.enabledLocalSegmentShortCut();
        }
        return builder.build();
    }
}
