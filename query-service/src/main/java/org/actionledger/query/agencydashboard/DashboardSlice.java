package org.actionledger.query.agencydashboard;

import org.actionledger.query.platform.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the platform is told of this slice. */
@Configuration(proxyBeanMethods = false)
class DashboardSlice {

    /** One segment: all events move the same few counters, so that several would only wait for each other. */
    @Bean
    Projection agencyDashboard(JdbcTemplate jdbc) {
        return new Projection(
                        DashboardProjection.NAME, schema -> new DashboardProjection(new DashboardTables(jdbc, schema)))
                .shared(1)
                .version(2, 1);
    }

    @Bean
    DashboardProjection dashboardProjection(JdbcTemplate jdbc) {
        return new DashboardProjection(new DashboardTables(jdbc, DashboardProjection.NAME));
    }
}
