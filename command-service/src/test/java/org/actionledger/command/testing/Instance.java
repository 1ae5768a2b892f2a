package org.actionledger.command.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.actionledger.command.platform.Commands;
import org.actionledger.command.platform.Receipt;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.actionledger.events.provenance.Actor;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** One of several instances of the command side, without its HTTP door, on a PostgreSQL that they share; it is always today in Westshire. */
public final class Instance implements Acceptance, AutoCloseable {

    /** A test's configuration, so that the scan of a test of the whole service passes it over. */
    @TestConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan({"org.actionledger.command.platform", "org.actionledger.command.wiring"})
    static class Application {

        @Bean
        Clock clock() {
            return Westshire.CLOCK;
        }
    }

    private final ConfigurableApplicationContext context;
    private final Commands commands;

    public Instance(TestDatabase database) {
        this(database, Map.of());
    }

    /** With more properties, and with more configurations than those of the aggregates. */
    public Instance(TestDatabase database, Map<String, Object> properties, Class<?>... more) {
        context = new SpringApplicationBuilder(Application.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .properties(Map.copyOf(database.properties()))
                .properties(properties)
                .run();
        commands = bean(Commands.class);
    }

    @Override
    public Receipt accept(Object command, Actor actor) {
        return commands.send(command, actor, "api", null);
    }

    public Receipt accept(Object command, Actor actor, long expectedVersion) {
        return commands.send(command, actor, "api", expectedVersion);
    }

    public Refusal refusal(Object command, Actor actor) {
        Refused refused = catchThrowableOfType(Refused.class, () -> accept(command, actor));
        assertThat(refused).as("refusal of %s", command).isNotNull();
        return refused.refusal();
    }

    /** What is stored of what bears that id, oldest first. */
    public List<Object> events(Object id) {
        return messages(id).stream().<Object>map(DomainEventMessage::getPayload).toList();
    }

    public List<? extends DomainEventMessage<?>> messages(Object id) {
        return bean(EventStore.class).readEvents(id.toString(), 0).asStream().toList();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
