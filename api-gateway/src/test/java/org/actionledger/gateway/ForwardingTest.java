package org.actionledger.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

class ForwardingTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("service");
    private final Instance instance = new Instance(URI.create("http://127.0.0.1:9"), Clock.systemUTC(), Duration.ZERO);

    @Test
    void a_defect_of_ours_does_not_use_up_the_few_requests_by_which_a_service_is_tried_again() throws Exception {
        Post closed = new Post(LookoutTest.properties(instance.toString(), Duration.ofSeconds(1)));
        closed.destroy();
        HandlerFunction<ServerResponse> forwarding = new Forwarding(
                        new Rounds(new Upstream(closed, ObservationRegistry.NOOP), Duration.ZERO, meters), meters)
                .to(new Service("service", List.of(instance), breaker));
        breaker.transitionToOpenState();
        breaker.transitionToHalfOpenState();

        for (int i = 0; i <= breaker.getCircuitBreakerConfig().getPermittedNumberOfCallsInHalfOpenState(); i++) {
            assertThatThrownBy(() -> forwarding.handle(
                            ServerRequest.create(new MockHttpServletRequest("GET", "/api/v1/actions"), List.of())))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
