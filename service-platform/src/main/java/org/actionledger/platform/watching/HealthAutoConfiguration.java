package org.actionledger.platform.watching;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.actionledger.platform.schema.SchemaMigration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** What both services need to be ready. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnBean(DataSource.class)
class HealthAutoConfiguration {

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    @Bean
    OwnConnection healthConnection(JdbcConnectionDetails details) {
        return new OwnConnection(details);
    }

    @Bean
    DatabaseHealth databaseHealthIndicator(OwnConnection healthConnection, List<SchemaMigration> migrations) {
        return new DatabaseHealth(
                healthConnection,
                migrations.stream().map(SchemaMigration::schema).toList(),
                GOOD_FOR);
    }
}
