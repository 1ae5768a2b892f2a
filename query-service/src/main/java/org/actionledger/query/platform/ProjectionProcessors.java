package org.actionledger.query.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.actionledger.platform.processing.DeadLetters;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Runs each projection in a pooled streaming processor of its own. Events of one aggregate stay in order; different aggregates may be
 * shared among as many instances of the service as there are segments.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/actionledger/query/platform/processing.properties")
class ProjectionProcessors {

    /** Events folded in one transaction, where so many wait. */
    private static final int BATCH = 1_000;

    /** How often a processor looks for segments that nobody works on; after a batch that failed its own is one of them. */
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    @Bean
    static ConfigurerModule eventsOneByOne(ObjectProvider<PlatformTransactionManager> transactions) {
        return configurer -> configurer.registerHandlerEnhancerDefinition(_ -> new OneByOne(transactions::getObject));
    }

    @Bean
    static ConfigurerModule projectionsToRun(
            ObjectProvider<Projection> projections,
            Divisions divisions,
            LastEvents lastEvents,
            BatchFailures failures,
            MeterRegistry meters,
            JdbcTemplate jdbc) {
        return configurer -> projections.forEach(projection -> {
            String name = projection.name();
            FailedBatches failedBatches = new FailedBatches(name, meters);
            EventProcessingConfigurer processing = configurer.eventProcessing();
            processing.registerPooledStreamingEventProcessor(
                    name,
                    org.axonframework.config.Configuration::eventStore,
                    (_, builder) -> configured(projection, builder));
            processing.registerTransactionManager(
                    name,
                    configuration -> new ProjectionTransactions(
                            configuration.getComponent(TransactionManager.class), jdbc, projection, divisions));
            processing.registerHandlerInterceptor(name, _ -> lastEvents.of(name));
            processing.registerHandlerInterceptor(name, _ -> failedBatches);
            processing.registerHandlerInterceptor(name, _ -> failures.of(name));
            processing.registerHandlerInterceptor(name, axon -> new SeenBeforeMerge(name, axon));
            processing.registerHandlerInterceptor(name, _ -> new InTheLog());
            processing.registerErrorHandler(name, _ -> failedBatches);
            DeadLetters.keptFor(name).configureModule(configurer);
        });
    }

    /** Axon's own metrics cost more per event than the fold does; {@link ProjectionMetrics} looks from outside. */
    private static PooledStreamingEventProcessor.Builder configured(
            Projection projection, PooledStreamingEventProcessor.Builder builder) {
        return builder.initialSegmentCount(projection.segments())
                .batchSize(BATCH)
                .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                .initialToken(StreamableMessageSource::createTailToken)
                .messageMonitor(NoOpMessageMonitor.instance());
    }
}
