package org.actionledger.query.actionpage;

import org.actionledger.platform.schema.SchemaMigration;
import org.actionledger.query.platform.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the platform is told of this slice. */
@Configuration(proxyBeanMethods = false)
class ActionPageSlice {

    @Bean
    Projection actionPage() {
        return new Projection(ActionPageProjection.NAME);
    }

    @Bean
    ActionPageProjection actionPageProjection(JdbcTemplate jdbc) {
        return new ActionPageProjection(new PageTables(jdbc, ActionPageProjection.NAME));
    }

    @Bean
    SchemaMigration actionPageSchema() {
        return new SchemaMigration(ActionPageProjection.NAME, "classpath:db/migration/actionpage");
    }
}
