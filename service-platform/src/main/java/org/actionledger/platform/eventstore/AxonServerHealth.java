package org.actionledger.platform.eventstore;

import java.util.List;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether this instance is connected to Axon Server; operators see what is missing. */
class AxonServerHealth implements HealthIndicator {

    private final AxonServerConnectionManager connections;

    AxonServerHealth(AxonServerConnectionManager connections) {
        this.connections = connections;
    }

    @Override
    public Health health() {
        return connections.isConnected(connections.getDefaultContext())
                ? Health.up().build()
                : Health.down()
                        .withDetail("missing", List.of("Axon Server does not answer"))
                        .build();
    }
}
