package org.actionledger.platform.eventstore;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What holds unless a property says otherwise: nothing phones home, and events go to PostgreSQL, not to Axon Server. */
class PlatformDefaults implements EnvironmentPostProcessor, Ordered {

    private static final Map<String, Object> DEFAULTS = Map.of(
            // a refused creation is an answer, not a defect to be logged with its stack
            "logging.level.org.axonframework.modelling.command.AbstractRepository", "error",
            "axon.update-check.disabled", "true",
            // advertisements
            "logging.level.org.axonframework.updates.UpdateChecker", "warn",
            "logging.level.org.axonframework.config.AxonIQConsoleModule", "warn",
            "axon.axonserver.enabled", "false",
            // a quarter of a command's processor time for meters that nobody reads: the services have their own
            "axon.metrics.auto-configuration.enabled", "false",
            // a plan that is imported in one unit of work may take its time
            "axon.timeout.enabled", "false",
            "spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true",
            // the words of a report have no business in a log, and an error's detail quotes them
            "spring.datasource.hikari.data-source-properties.logServerErrorDetail", "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("platform defaults", DEFAULTS));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
