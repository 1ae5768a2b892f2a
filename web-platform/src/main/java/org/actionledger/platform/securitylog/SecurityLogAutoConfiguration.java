package org.actionledger.platform.securitylog;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * The security log stands in the main log, or in the file that {@code action-ledger.security-log.file} names; old ones of those are kept
 * for {@code action-ledger.security-log.days} (400).
 */
@AutoConfiguration
public class SecurityLogAutoConfiguration {

    @Bean
    @ConditionalOnProperty("action-ledger.security-log.file")
    SecurityLogFile securityLogFile(
            @Value("${action-ledger.security-log.file}") Path file,
            @Value("${action-ledger.security-log.days:400}") int days) {
        return new SecurityLogFile(file, days);
    }
}
