package org.actionledger.command.planimport.run;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.actionledger.events.json.EventJson;
import org.actionledger.platform.eventstore.ManyStreams;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
class RunConfiguration {

    @Bean
    StoredRuns storedRuns(JdbcTemplate jdbc) {
        return new StoredRuns(jdbc, EventJson.builder().build());
    }

    @Bean
    Runner runner(
            StoredRuns runs,
            @Qualifier("localSegment") CommandBus localBus,
            ManyStreams streams,
            TransactionManager transactions,
            MeterRegistry meters,
            Clock clock) {
        return new Runner(new Batches(
                runs,
                new StepSender(localBus),
                new SentBefore(streams),
                transactions,
                new RunMeters(meters, runs),
                clock));
    }

    /** The default is a few tenths of a second of work, after which others may go on; and no more than that is lost with a process. */
    @Bean
    ImportRuns importRuns(
            StoredRuns runs,
            Runner runner,
            @Value("${action-ledger.plan-imports.steps-in-a-batch:300}") int enough,
            Clock clock) {
        return new ImportRuns(runs, runner, enough, clock);
    }
}
