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
        return new Projection(DashboardProjection.NAME, schema -> counting(new DashboardTables(jdbc, schema)))
                .filled(
                        schema -> notCounting(new DashboardTables(jdbc, schema)),
                        schema -> count(new DashboardTables(jdbc, schema)))
                .shared(1)
                .version(4, 3);
    }

    @Bean
    DashboardProjection dashboardProjection(JdbcTemplate jdbc) {
        return counting(new DashboardTables(jdbc, DashboardProjection.NAME));
    }

    private static DashboardProjection counting(DashboardTables tables) {
        return new DashboardProjection(tables, tables.actions());
    }

    private static DashboardProjection notCounting(DashboardTables tables) {
        return new DashboardProjection(tables, tables.uncountedActions());
    }

    private static void count(DashboardTables tables) {
        tables.counters().fill(tables.uncountedActions());
    }
}
