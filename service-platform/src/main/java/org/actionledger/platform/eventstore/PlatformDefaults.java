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

    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            // a refused creation is an answer, not a defect to be logged with its stack
            Map.entry("logging.level.org.axonframework.modelling.command.AbstractRepository", "error"),
            Map.entry("axon.update-check.disabled", "true"),
            // advertisements
            Map.entry("logging.level.org.axonframework.updates.UpdateChecker", "warn"),
            Map.entry("logging.level.org.axonframework.config.AxonIQConsoleModule", "warn"),
            // a quarter of a command's processor time for meters that nobody reads: the services have their own
            Map.entry("axon.metrics.auto-configuration.enabled", "false"),
            // a plan that is imported in one unit of work may take its time
            Map.entry("axon.timeout.enabled", "false"),
            // where there are traces, an event that is read soon belongs to that of its command; what is read later
            // points to it
            Map.entry("axon.tracing.event-processor.distributed-in-same-trace", "true"),
            Map.entry("axon.tracing.event-processor.disable-batch-trace", "true"),
            // who acts is told by the ledger, not by traces
            Map.entry("axon.tracing.attribute-providers.metadata", "false"),
            Map.entry("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true"),
            // milliseconds: while PostgreSQL is away, who asks is told so while still listening
            Map.entry("spring.datasource.hikari.connection-timeout", "5000"),
            // seconds: a machine that is lost neither answers nor hangs up, and would be waited for for ever;
            // LongStatements may take longer
            Map.entry("spring.datasource.hikari.data-source-properties.socketTimeout", "60"),
            // and PostgreSQL does not keep the locks of an instance that is lost
            Map.entry(
                    "spring.datasource.hikari.data-source-properties.options",
                    "-c idle_in_transaction_session_timeout=60s -c lock_timeout=50s"
                            + " -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3"),
            // the words of a report have no business in a log, and an error's detail quotes them
            Map.entry("spring.datasource.hikari.data-source-properties.logServerErrorDetail", "false"));

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
