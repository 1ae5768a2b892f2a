package org.actionledger.platform.provenance;

import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Has every event say whose command it follows from; takes the place of the trace id that Axon would add. */
@AutoConfiguration(before = AxonAutoConfiguration.class)
class ProvenanceAutoConfiguration {

    @Bean
    CorrelationDataProvider handedOn() {
        return new HandedOn();
    }
}
