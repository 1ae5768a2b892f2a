package org.actionledger.platform.eventstore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** What is measured of the event store, whichever it is. */
@AutoConfiguration(after = {PostgresStoreAutoConfiguration.class, ServedStoreAutoConfiguration.class})
@ConditionalOnBean(EventStore.class)
class EventStoreMetersAutoConfiguration {

    @Bean
    EventStoreMeters eventStoreMeters(EventStore events) {
        return new EventStoreMeters(events);
    }

    @Bean
    MeterBinder listening(ObjectProvider<WakingEventStore> events) {
        return registry -> Gauge.builder(
                        "action_ledger.event_store.listening", () -> listening(events.getIfAvailable()))
                .description("1 if this instance hears at once of what other processes store")
                .register(registry);
    }

    /** Not a number where nobody needs to listen. */
    private static double listening(@Nullable WakingEventStore events) {
        if (events == null || !events.hasReaders()) {
            return Double.NaN;
        }
        return events.isListening() ? 1 : 0;
    }
}
