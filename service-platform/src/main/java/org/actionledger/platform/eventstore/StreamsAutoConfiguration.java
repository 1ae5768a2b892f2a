package org.actionledger.platform.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many streams with one statement where the event store is ours, and one by one where it is another. */
@AutoConfiguration(
        after = {
            PostgresStoreAutoConfiguration.class,
            ServedStoreAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class
        })
class StreamsAutoConfiguration {

    @Bean
    @ConditionalOnBean(WakingEventStore.class)
    ManyStreams streamsByStatement(JdbcTemplate jdbc, PostgresEventStorageEngine engine) {
        return new StreamsByStatement(jdbc, engine);
    }

    @Bean
    @ConditionalOnMissingBean
    ManyStreams streamByStream(EventStore events) {
        return new StreamByStream(events);
    }
}
