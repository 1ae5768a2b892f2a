package org.actionledger.platform.commands;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.callbacks.NoOpCallback;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** The way to the aggregates: repeats on conflict, remembers aggregates, makes snapshots behind the command's back. */
@AutoConfiguration(before = AxonAutoConfiguration.class)
class CommandsAutoConfiguration {

    /** At a few kilobytes each, some tens of megabytes. */
    private static final long AGGREGATES_IN_MEMORY = 10_000;

    /** Reading that many events takes about a millisecond; most actions end with fewer. */
    private static final int EVENTS_BETWEEN_SNAPSHOTS = 100;

    @Bean
    RepeatedOnConflict repeatedOnConflict() {
        return new RepeatedOnConflict();
    }

    @Bean
    CommandGateway commandGateway(CommandBus commandBus, RepeatedOnConflict repeatedOnConflict) {
        return DefaultCommandGateway.builder()
                .commandBus(commandBus)
                .retryScheduler(repeatedOnConflict)
                .commandCallback(NoOpCallback.INSTANCE)
                .build();
    }

    @Bean
    Cache recentAggregates() {
        return new RecentAggregates(AGGREGATES_IN_MEMORY);
    }

    @Bean
    SnapshotTriggerDefinition snapshotTriggerDefinition(@Lazy Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_BETWEEN_SNAPSHOTS);
    }

    @Bean
    SnapshotThread snapshotThread() {
        return new SnapshotThread();
    }

    /** Spring's own knows only aggregates that are beans. */
    @Bean
    Snapshotter snapshotter(
            Configuration configuration,
            EventStore eventStore,
            TransactionManager transactions,
            ParameterResolverFactory parameterResolverFactory,
            HandlerDefinition handlerDefinition,
            SnapshotThread snapshotThread) {
        return AggregateSnapshotter.builder()
                .aggregateFactories(configuration.findModules(AggregateConfiguration.class).stream()
                        .<AggregateFactory<?>>map(AggregateConfiguration::aggregateFactory)
                        .toList())
                .repositoryProvider(configuration::repository)
                .eventStore(eventStore)
                .transactionManager(transactions)
                .parameterResolverFactory(parameterResolverFactory)
                .handlerDefinition(handlerDefinition)
                .executor(snapshotThread::execute)
                .build();
    }
}
