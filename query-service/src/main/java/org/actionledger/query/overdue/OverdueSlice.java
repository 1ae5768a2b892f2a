package org.actionledger.query.overdue;

import org.actionledger.platform.schema.SchemaMigration;
import org.actionledger.query.platform.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the platform is told of this slice. */
@Configuration(proxyBeanMethods = false)
class OverdueSlice {

    @Bean
    Projection overdue() {
        return new Projection(OverdueProjection.NAME);
    }

    @Bean
    OverdueProjection overdueProjection(JdbcTemplate jdbc) {
        return new OverdueProjection(new OverdueTables(jdbc, OverdueProjection.NAME));
    }

    @Bean
    SchemaMigration overdueSchema() {
        return new SchemaMigration(OverdueProjection.NAME, "classpath:db/migration/overdue");
    }
}
