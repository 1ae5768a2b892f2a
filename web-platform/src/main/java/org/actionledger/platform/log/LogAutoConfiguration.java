package org.actionledger.platform.log;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** From when all is put together, and before anything is handled, no words of a case come into the log with an exception. */
@AutoConfiguration
public class LogAutoConfiguration {

    @Bean
    SmartInitializingSingleton casesAreAtHand() {
        return () -> {
            ThrownInPlain.install();
            Thrown.casesAreAtHand();
        };
    }
}
