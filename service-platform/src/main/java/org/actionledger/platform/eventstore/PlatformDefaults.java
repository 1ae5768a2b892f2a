package org.actionledger.platform.eventstore;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** What holds unless a property says otherwise: nothing phones home, and events go to PostgreSQL, unless an Axon Server is given. */
class PlatformDefaults implements EnvironmentPostProcessor, Ordered {

    private static final Map<String, Object> DEFAULTS = Map.of(
            // a refused creation is an answer, not a defect to be logged with its stack
            "logging.level.org.axonframework.modelling.command.AbstractRepository", "error",
            "axon.update-check.disabled", "true",
            // advertisements
            "logging.level.org.axonframework.updates.UpdateChecker", "warn",
            "logging.level.org.axonframework.config.AxonIQConsoleModule", "warn",
            // a quarter of a command's processor time for meters that nobody reads: the services have their own
            "axon.metrics.auto-configuration.enabled", "false",
            // a plan that is imported in one unit of work may take its time
            "axon.timeout.enabled", "false",
            "spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true",
            // seconds: a machine that is lost neither answers nor hangs up, and would be waited for for ever
            "spring.datasource.hikari.data-source-properties.socketTimeout", "300",
            // the words of a report have no business in a log, and an error's detail quotes them
            "spring.datasource.hikari.data-source-properties.logServerErrorDetail", "false");

    private static final Map<String, Object> DEFAULTS_WITH_AXON_SERVER = Map.of(
            // a reader that is told only of some events does not know how far it has read
            "axon.axonserver.event-block-listing-enabled", "false",
            // each instance that asks a question can answer it
            "axon.axonserver.shortcut-queries-to-local-handlers", "true",
            // milliseconds
            "axon.axonserver.reconnect-interval", "500",
            // it says each time that it cannot connect, with its stack; who needs the connection says so too
            "logging.level.io.axoniq.axonserver.connector.impl.AxonServerManagedChannel", "error",
            "axon.axonserver.suppress-download-message", "true");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean served = StringUtils.hasText(environment.getProperty(AxonServer.SERVERS));
        Map<String, Object> defaults = new HashMap<>(DEFAULTS);
        defaults.put(AxonServer.ENABLED, Boolean.toString(served));
        if (served) {
            defaults.putAll(DEFAULTS_WITH_AXON_SERVER);
        }
        environment.getPropertySources().addLast(new MapPropertySource("platform defaults", defaults));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
