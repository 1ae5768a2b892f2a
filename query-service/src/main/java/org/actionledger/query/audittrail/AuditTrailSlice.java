package org.actionledger.query.audittrail;

import org.actionledger.query.platform.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the platform is told of this slice. */
@Configuration(proxyBeanMethods = false)
class AuditTrailSlice {

    @Bean
    Projection auditTrail(JdbcTemplate jdbc) {
        return new Projection(
                        AuditTrailProjection.NAME, schema -> new AuditTrailProjection(new TrailTables(jdbc, schema)))
                .version(2, 1);
    }

    @Bean
    AuditTrailProjection auditTrailProjection(JdbcTemplate jdbc) {
        return new AuditTrailProjection(new TrailTables(jdbc, AuditTrailProjection.NAME));
    }
}
