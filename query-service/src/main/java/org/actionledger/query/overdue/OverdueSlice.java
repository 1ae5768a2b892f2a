package org.actionledger.query.overdue;

import org.actionledger.query.platform.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the platform is told of this slice. */
@Configuration(proxyBeanMethods = false)
class OverdueSlice {

    @Bean
    Projection overdue(JdbcTemplate jdbc) {
        return new Projection(OverdueProjection.NAME, schema -> new OverdueProjection(new OverdueTables(jdbc, schema)))
                .version(2, 1);
    }

    @Bean
    OverdueProjection overdueProjection(JdbcTemplate jdbc) {
        return new OverdueProjection(new OverdueTables(jdbc, OverdueProjection.NAME));
    }
}
