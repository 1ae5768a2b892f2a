package org.actionledger.platform.log;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** How exceptions stand in the log unless a property says otherwise; {@link LogAutoConfiguration} does the same for its plain form. */
class LogDefaults implements EnvironmentPostProcessor, Ordered {

    private static final Map<String, Object> DEFAULTS = Map.of(
            "logging.structured.json.stacktrace.printer",
            Thrown.class.getName(),
            // what is told of it begins the stack trace
            "logging.structured.json.exclude",
            "error.message",
            // it quotes what was thrown in a text of its own; ErrorPage logs that
            "logging.level.org.apache.catalina.core.ContainerBase",
            "off");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("log defaults", DEFAULTS));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
