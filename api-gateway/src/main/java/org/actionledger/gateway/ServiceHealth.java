package org.actionledger.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether at least one instance of a service is ready, as the {@link Lookout} has seen it. Operators see which are. */
class ServiceHealth implements HealthIndicator {

    private final Service service;

    ServiceHealth(Service service) {
        this.service = service;
    }

    @Override
    public Health health() {
        Map<String, Object> instances = new LinkedHashMap<>();
        boolean any = false;
        for (Instance instance : service.instances()) {
            boolean ready = instance.isReady();
            instances.put(instance.toString(), ready ? "ready" : "not ready");
            any |= ready;
        }
        return (any ? Health.up() : Health.down()).withDetails(instances).build();
    }
}
