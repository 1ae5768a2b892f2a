package org.actionledger.platform.tracing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Leaves Spring Boot's tracing out unless {@value #ADDRESS} says where traces go. Without an exporter it would make spans all the same, and
 * drop them. What Axon makes of it by itself is left out always: it would trace into nowhere.
 */
class OnlyWithAnAddress implements AutoConfigurationImportFilter, EnvironmentAware {

    static final String ADDRESS = "management.opentelemetry.tracing.export.otlp.endpoint";

    private static final String AXONS_OWN = "org.axonframework.springboot.autoconfig.OpenTelemetryAutoConfiguration";

    private boolean traced;

    @Override
    public void setEnvironment(Environment environment) {
        traced = StringUtils.hasText(environment.getProperty(ADDRESS));
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[configurations.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = isWanted(Objects.requireNonNullElse(configurations[i], ""));
        }
        return wanted;
    }

    private boolean isWanted(String configuration) {
        boolean ofTracing = configuration.startsWith("org.springframework.boot.micrometer.tracing.")
                || configuration.startsWith("org.springframework.boot.opentelemetry.");
        return !configuration.equals(AXONS_OWN) && (traced || !ofTracing);
    }
}
