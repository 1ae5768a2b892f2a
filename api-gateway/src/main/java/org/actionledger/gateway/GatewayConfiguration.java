package org.actionledger.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what carries requests; Spring Cloud Gateway finds {@link Forwarding} and the header filters by their types. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewayProperties.class)
class GatewayConfiguration {

    private final GatewayProperties properties;
    private final Clock clock;
    private final MeterRegistry meters;

    GatewayConfiguration(GatewayProperties properties, Clock clock, MeterRegistry meters) {
        this.properties = properties;
        this.clock = clock;
        this.meters = meters;
    }

    @Bean
    Post post() {
        return new Post(properties);
    }

    @Bean
    Service commandService() {
        return service(Service.COMMANDS, properties.commandService());
    }

    @Bean
    Service queryService() {
        return service(Service.QUERIES, properties.queryService());
    }

    @Bean
    Forwarding forwarding(Service commandService, Service queryService, Post post) {
        return new Forwarding(
                Map.of(commandService.name(), commandService, queryService.name(), queryService),
                new Rounds(post, properties.passOver(), meters));
    }

    @Bean
    HeadersIn headersIn() {
        return new HeadersIn();
    }

    @Bean
    HeadersOut headersOut() {
        return new HeadersOut();
    }

    @Bean
    HealthIndicator commandServiceHealthIndicator(Service commandService, Post post) {
        return new ServiceHealth(commandService, post, clock);
    }

    @Bean
    HealthIndicator queryServiceHealthIndicator(Service queryService, Post post) {
        return new ServiceHealth(queryService, post, clock);
    }

    private Service service(String name, List<URI> addresses) {
        CircuitBreaker breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(properties.breaker().requests())
                        .minimumNumberOfCalls(properties.breaker().requests())
                        .failureRateThreshold(properties.breaker().failedPercent())
                        .waitDurationInOpenState(properties.breaker().leftAlone())
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .build());
        meters.gauge(
                "action.ledger.gateway.left.alone",
                List.of(Tag.of("service", name)),
                breaker,
                each -> each.getState() == CircuitBreaker.State.CLOSED ? 0 : 1);
        return new Service(
                name,
                addresses.stream().map(address -> new Instance(address, clock)).toList(),
                breaker);
    }
}
