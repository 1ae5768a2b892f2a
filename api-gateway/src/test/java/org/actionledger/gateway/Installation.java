package org.actionledger.gateway;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.identity.TestIssuer;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Two instances of each service, all of them stand-ins. */
final class Installation {

    static final StandIn COMMANDS = new StandIn("commands");
    static final StandIn MORE_COMMANDS = new StandIn("commands");
    static final StandIn QUERIES = new StandIn("queries");
    static final StandIn MORE_QUERIES = new StandIn("queries");

    static final String AUDITOR = TestIssuer.tokenFor(new Actor("a-1", Role.AUDITOR, null, null));
    static final String OPERATOR = TestIssuer.tokenFor(new Actor("o-1", Role.OPERATOR, null, null));

    private Installation() {}

    /** How often an instance of that service was asked. */
    static int asked(StandIn... instances) {
        return Stream.of(instances).mapToInt(instance -> instance.seen().size()).sum();
    }

    static class Addresses implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "stand-ins",
                            Map.of(
                                    "action-ledger.gateway.command-service",
                                    COMMANDS.address() + "," + MORE_COMMANDS.address(),
                                    "action-ledger.gateway.query-service",
                                    QUERIES.address() + "," + MORE_QUERIES.address())));
        }
    }

    static class EverybodyWell implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            List.of(COMMANDS, MORE_COMMANDS, QUERIES, MORE_QUERIES).forEach(StandIn::isWell);
            SpringExtension.getApplicationContext(context)
                    .getBeansOfType(Service.class)
                    .values()
                    .forEach(service -> {
                        service.breaker().reset();
                        service.instances().forEach(Instance::answered);
                    });
        }
    }
}
