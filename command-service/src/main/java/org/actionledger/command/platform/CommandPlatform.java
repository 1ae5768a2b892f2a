package org.actionledger.command.platform;

import io.micrometer.core.instrument.MeterRegistry;
import org.actionledger.command.refusal.Refused;
import org.actionledger.platform.wire.Carrier;
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

    /** What the services' own failures are on their way from one instance to another. */
    @Bean
    Carrier failuresOfCommands() {
        return failure -> switch (failure) {
            case Refused refused -> new CarriedRefusal(refused.refusal(), String.valueOf(refused.getMessage()));
            case StaleVersion stale -> stale.carried();
            case VersionAhead ahead -> ahead.carried();
            default -> null;
        };
    }
}
