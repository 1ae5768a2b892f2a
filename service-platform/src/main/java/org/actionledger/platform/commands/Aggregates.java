package org.actionledger.platform.commands;

import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Makes classes known as aggregates that are event sourced, kept in memory while in use, and snapshotted when they grow long. Who names
 * the id of one where another is wanted is told that there is no such thing: the types see neither each other's events nor each
 * other's places in memory.
 */
public final class Aggregates {

    private Aggregates() {}

    /**
     * To be made a bean by the service whose aggregates they are. Each bears a {@link Revision} that is raised whenever its fields
     * change, because a snapshot of an older revision is then passed over; {@link IllegalArgumentException} if it does not.
     */
    public static ConfigurerModule of(Class<?>... types) {
        return configurer -> {
            for (Class<?> type : types) {
                add(configurer, type);
            }
        };
    }

    private static <T> void add(Configurer configurer, Class<T> type) {
        if (!type.isAnnotationPresent(Revision.class)) {
            throw new IllegalArgumentException(type.getName() + " has no @Revision");
        }
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(type)
                .configureFilterEventsByType(configuration -> true)
                .configureCache(configuration -> cacheOf(type, configuration))
                .configureSnapshotTrigger(
                        configuration -> configuration.getComponent(SnapshotTriggerDefinition.class)));
    }

    /** None where the configuration has none. */
    private static @Nullable Cache cacheOf(Class<?> type, Configuration configuration) {
        Cache all = configuration.getComponent(Cache.class);
        return all == null ? null : new CacheOfOneType(type, all);
    }
}
