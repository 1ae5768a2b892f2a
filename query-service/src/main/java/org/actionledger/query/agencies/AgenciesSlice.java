package org.actionledger.query.agencies;

import org.actionledger.query.platform.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the platform is told of this slice. */
@Configuration(proxyBeanMethods = false)
class AgenciesSlice {

    @Bean
    Projection agencies(JdbcTemplate jdbc) {
        return new Projection(AgenciesProjection.NAME, schema -> new AgenciesProjection(new AgencyTable(jdbc, schema)));
    }

    @Bean
    AgenciesProjection agenciesProjection(JdbcTemplate jdbc) {
        return new AgenciesProjection(new AgencyTable(jdbc, AgenciesProjection.NAME));
    }
}
