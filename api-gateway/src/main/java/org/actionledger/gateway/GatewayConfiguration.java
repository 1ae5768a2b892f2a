package org.actionledger.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what carries requests. */
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
    Forwarding forwarding(Post post, ObservationRegistry observations) {
        return new Forwarding(new Rounds(new Upstream(post, observations), properties.passOver(), meters), meters);
    }

    /** Forms pass through; whoever asked for a request's parameters would read its body away. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> noFormIsRead() {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
    }

    /** With connections of its own: that clients have all of theirs to an instance says nothing of the instance. */
    @Bean
    Post looks() {
        return new Post(properties);
    }

    @Bean
    Lookout lookout(List<Service> services, Post looks) {
        return new Lookout(services, looks, properties.look());
    }

    @Bean
    HealthIndicator commandServiceHealthIndicator(Service commandService) {
        return new ServiceHealth(commandService);
    }

    @Bean
    HealthIndicator queryServiceHealthIndicator(Service queryService) {
        return new ServiceHealth(queryService);
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
        Gauge.builder(
                        "action_ledger.gateway.left_alone",
                        () -> breaker.getState() == CircuitBreaker.State.CLOSED ? 0 : 1)
                .description("1 while a service as a whole is left alone")
                .tag("service", name)
                .register(meters);
        return new Service(
                name, addresses.stream().map(address -> instance(name, address)).toList(), breaker);
    }

    private Instance instance(String service, URI address) {
        Instance instance = new Instance(address, clock, properties.warmUp());
        Gauge.builder("action_ledger.gateway.instance.passed_over", () -> instance.isPassedOver() ? 1 : 0)
                .description("1 while an instance is passed over because it failed lately, or is not ready")
                .tag("service", service)
                .tag("instance", instance.toString())
                .register(meters);
        return instance;
    }
}
