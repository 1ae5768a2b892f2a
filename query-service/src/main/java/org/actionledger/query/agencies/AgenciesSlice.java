package org.actionledger.query.agencies;

import org.actionledger.platform.schema.SchemaMigration;
import org.actionledger.query.platform.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the platform is told of this slice. */
@Configuration(proxyBeanMethods = false)
class AgenciesSlice {

    @Bean
    Projection agencies() {
        return new Projection(AgenciesProjection.NAME);
    }

    @Bean
    AgenciesProjection agenciesProjection(JdbcTemplate jdbc) {
        return new AgenciesProjection(new AgencyTable(jdbc, AgenciesProjection.NAME));
    }

    @Bean
    SchemaMigration agenciesSchema() {
        return new SchemaMigration(AgenciesProjection.NAME, "classpath:db/migration/agencies");
    }
}
