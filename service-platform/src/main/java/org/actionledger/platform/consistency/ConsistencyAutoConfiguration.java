package org.actionledger.platform.consistency;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The beans of this package. */
@AutoConfiguration(after = AxonAutoConfiguration.class)
class ConsistencyAutoConfiguration {

    @Bean
    ConsistencyTokens consistencyTokens(EventStore events) {
        return new ConsistencyTokens(events);
    }
}
