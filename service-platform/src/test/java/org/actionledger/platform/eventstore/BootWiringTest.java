package org.actionledger.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import javax.sql.DataSource;
import org.actionledger.platform.testing.EventsInPostgres;
import org.actionledger.platform.testing.TestDatabase;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.SpanFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

@EventsInPostgres
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        // as an environment variable that nobody has filled
        properties = "management.opentelemetry.tracing.export.otlp.endpoint=")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class BootWiringTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @Autowired
    ApplicationContext context;

    @Test
    void events_are_not_kept_in_memory_on_spring_boot_4() {
        assertThat(context.getBean(EventStorageEngine.class)).isInstanceOf(JdbcEventStorageEngine.class);
    }

    @Test
    void many_streams_of_our_own_store_are_asked_for_together() {
        assertThat(context.getBean(ManyStreams.class)).isInstanceOf(StreamsByStatement.class);
    }

    @Test
    void streams_of_another_event_store_are_asked_for_one_by_one() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(StreamsAutoConfiguration.class))
                .withBean(
                        EventStore.class,
                        () -> EmbeddedEventStore.builder()
                                .storageEngine(new InMemoryEventStorageEngine())
                                .build())
                .run(other -> assertThat(other.getBean(ManyStreams.class)).isInstanceOf(StreamByStream.class));
    }

    @Test
    void postgresql_does_not_keep_the_locks_of_an_instance_that_is_lost() {
        JdbcTemplate jdbc = new JdbcTemplate(context.getBean(DataSource.class));

        assertThat(jdbc.queryForObject("show idle_in_transaction_session_timeout", String.class))
                .isEqualTo("1min");
        assertThat(jdbc.queryForObject("show lock_timeout", String.class)).isEqualTo("50s");
    }

    @Test
    void tokens_are_not_kept_in_memory_on_spring_boot_4() {
        assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
    }

    @Test
    void axon_does_not_work_without_transactions_on_spring_boot_4() {
        assertThat(context.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void axon_does_not_count_into_a_registry_of_its_own() {
        assertThat(context.getBeansOfType(MeterRegistry.class)).hasSize(1);
    }

    @Test
    void nothing_is_traced_where_no_address_is_given() {
        assertThat(context.getBeansOfType(OpenTelemetry.class)).isEmpty();
        assertThat(context.getBeansOfType(Tracer.class)).isEmpty();
        assertThat(context.getBeansOfType(SpanExporter.class)).isEmpty();
        assertThat(context.getBean(SpanFactory.class)).isSameAs(NoOpSpanFactory.INSTANCE);
    }
}
