package org.actionledger.query.plan;

import org.actionledger.platform.schema.SchemaMigration;
import org.actionledger.query.platform.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the platform is told of this slice. */
@Configuration(proxyBeanMethods = false)
class PlanSlice {

    @Bean
    Projection plan() {
        return new Projection(PlanProjection.NAME);
    }

    @Bean
    PlanProjection planProjection(JdbcTemplate jdbc) {
        return new PlanProjection(new PlanTables(jdbc, PlanProjection.NAME));
    }

    @Bean
    SchemaMigration planSchema() {
        return new SchemaMigration(PlanProjection.NAME, "classpath:db/migration/plan");
    }
}
