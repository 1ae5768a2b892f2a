package org.actionledger.query.audittrail;

import org.actionledger.platform.schema.SchemaMigration;
import org.actionledger.query.platform.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the platform is told of this slice. */
@Configuration(proxyBeanMethods = false)
class AuditTrailSlice {

    @Bean
    Projection auditTrail() {
        return new Projection(AuditTrailProjection.NAME);
    }

    @Bean
    AuditTrailProjection auditTrailProjection(JdbcTemplate jdbc) {
        return new AuditTrailProjection(new TrailTables(jdbc, AuditTrailProjection.NAME));
    }

    @Bean
    SchemaMigration auditTrailSchema() {
        return new SchemaMigration(AuditTrailProjection.NAME, "classpath:db/migration/audittrail");
    }
}
