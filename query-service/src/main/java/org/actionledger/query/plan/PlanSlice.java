package org.actionledger.query.plan;

import org.actionledger.query.platform.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the platform is told of this slice. */
@Configuration(proxyBeanMethods = false)
class PlanSlice {

    @Bean
    Projection plan(JdbcTemplate jdbc) {
        return new Projection(PlanProjection.NAME, schema -> new PlanProjection(new PlanTables(jdbc, schema)))
                .version(3, 3);
    }

    @Bean
    PlanProjection planProjection(JdbcTemplate jdbc) {
        return new PlanProjection(new PlanTables(jdbc, PlanProjection.NAME));
    }
}
