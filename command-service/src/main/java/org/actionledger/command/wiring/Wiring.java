package org.actionledger.command.wiring;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    @Bean
    CommandModel commandModel() {
        return new CommandModel();
    }

    @Bean
    ComponentsAsParameters componentsAsParameters(ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new ComponentsAsParameters(axon::getObject);
    }
}
