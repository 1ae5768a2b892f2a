package org.actionledger.platform.repetition;

import java.time.Clock;
import javax.sql.DataSource;
import org.actionledger.platform.problem.ProblemWriter;
import org.actionledger.platform.schema.SchemaMigration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of writes, in schema {@code repetition} of the application's own PostgreSQL. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(RepetitionSettings.class)
class RepetitionAutoConfiguration {

    /** Behind the door, before everything else. */
    private static final int ORDER = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 50;

    @Bean
    SchemaMigration repetitionSchema() {
        return new SchemaMigration("repetition", "classpath:db/migration/repetition");
    }

    @Bean
    StoredRequests storedRequests(JdbcClient sql, RepetitionSettings settings, Clock clock) {
        return new StoredRequests(sql, settings.keptFor(), settings.heldFor(), clock);
    }

    @Bean
    Underway underway(StoredRequests requests, RepetitionSettings settings) {
        return new Underway(requests, settings);
    }

    @Bean
    FilterRegistrationBean<RepetitionFilter> repetitionFilter(
            StoredRequests requests, Underway underway, ProblemWriter problems, RepetitionSettings settings) {
        Patience patience = new Patience(requests, settings.waitFor(), settings.mostWaiting());
        FilterRegistrationBean<RepetitionFilter> registration = new FilterRegistrationBean<>(new RepetitionFilter(
                requests, patience, underway, problems, settings.largestAnswer().toBytes()));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(ORDER);
        return registration;
    }

    @Bean
    ExamplesOfRepetition examplesOfRepetition() {
        return new ExamplesOfRepetition();
    }

    @Bean
    KeyedWrites keyedWrites() {
        return new KeyedWrites();
    }
}
