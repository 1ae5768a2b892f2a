package org.actionledger.command.planimport.reversal;

import org.actionledger.command.planimport.run.ImportRuns;
import org.actionledger.platform.eventstore.ManyStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans of this package. */
@Configuration(proxyBeanMethods = false)
class ReversalConfiguration {

    @Bean
    Reversals reversals(ImportRuns runs, ManyStreams streams, PlatformTransactionManager transactions) {
        return new Reversals(runs, streams, new TransactionTemplate(transactions));
    }
}
