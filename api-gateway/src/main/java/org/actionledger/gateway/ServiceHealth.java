package org.actionledger.gateway;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether at least one instance of a service is ready. Operators see which are; it is looked at once in two seconds at most. */
class ServiceHealth implements HealthIndicator {

    private static final Duration GOOD_FOR = Duration.ofSeconds(2);
    private static final URI READINESS = URI.create("/actuator/health/readiness");

    private final Service service;
    private final Post post;
    private final Clock clock;
    private @Nullable Health seen;
    private Instant seenAt = Instant.MIN;

    ServiceHealth(Service service, Post post, Clock clock) {
        this.service = service;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public synchronized Health health() {
        Health last = seen;
        if (last == null || !clock.instant().isBefore(seenAt.plus(GOOD_FOR))) {
            last = look();
            seen = last;
            seenAt = clock.instant();
        }
        return last;
    }

    private Health look() {
        Map<String, Object> instances = new LinkedHashMap<>();
        boolean any = false;
        for (Instance instance : service.instances()) {
            boolean ready = isReady(instance);
            instances.put(instance.toString(), ready ? "ready" : "not ready");
            any |= ready;
        }
        return (any ? Health.up() : Health.down()).withDetails(instances).build();
    }

    private boolean isReady(Instance instance) {
        HttpUriRequestBase request = new HttpUriRequestBase("GET", READINESS);
        try (ClassicHttpResponse response = post.send(instance, request, Patience.SIGN_OF_LIFE)) {
            return response.getCode() == 200;
        } catch (IOException unreachable) {
            return false;
        }
    }
}
