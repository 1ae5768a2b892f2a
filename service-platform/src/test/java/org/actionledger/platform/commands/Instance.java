package org.actionledger.platform.commands;

import java.util.Map;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One of several instances of a small command service on the same database. */
class Instance implements AutoCloseable {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        ConfigurerModule aggregates() {
            return Aggregates.of(Tally.class);
        }
    }

    private final ConfigurableApplicationContext context;

    Instance(TestDatabase database) {
        context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(Map.copyOf(database.properties()))
                .run();
    }

    int makeStroke(String tally, String by) {
        return bean(CommandGateway.class).sendAndWait(new Tally.MakeStroke(tally, by));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
