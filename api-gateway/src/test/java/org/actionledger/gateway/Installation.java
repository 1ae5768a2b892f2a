package org.actionledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.gateway.StandIn.Seen;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.platform.login.RealIssuer;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Two instances of each service, all of them stand-ins, and a real issuer where people sign in. */
final class Installation {

    static final StandIn COMMANDS = new StandIn("commands");
    static final StandIn MORE_COMMANDS = new StandIn("commands");
    static final StandIn QUERIES = new StandIn("queries");
    static final StandIn MORE_QUERIES = new StandIn("queries");

    static final String AUDITOR = TestIssuer.tokenFor(new Actor("a-1", Role.AUDITOR, null, null));
    static final String OPERATOR = TestIssuer.tokenFor(new Actor("o-1", Role.OPERATOR, null, null));

    static final RealIssuer ISSUER = RealIssuer.start();

    private Installation() {}

    /** The only request that came to any of these. */
    static Seen onlyOne(StandIn... instances) {
        List<Seen> seen = Stream.of(instances)
                .flatMap(instance -> instance.seen().stream())
                .toList();
        assertThat(seen).hasSize(1);
        return seen.getFirst();
    }

    /** How often an instance of that service was asked. */
    static int asked(StandIn... instances) {
        return Stream.of(instances).mapToInt(instance -> instance.seen().size()).sum();
    }

    static class Addresses implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            MutablePropertySources properties = context.getEnvironment().getPropertySources();
            properties.addFirst(new MapPropertySource("issuer", ISSUER.propertiesOfTheDoor()));
            properties.addFirst(new MapPropertySource(
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
                        service.instances().forEach(instance -> {
                            instance.answered();
                            instance.isReady(true);
                        });
                    });
        }
    }
}
