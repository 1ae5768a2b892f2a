package org.actionledger.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
class CommandPlatform {

    @Bean
    Commands commands(CommandGateway gateway, MeterRegistry registry) {
        return new Commands(gateway, registry);
    }
}
