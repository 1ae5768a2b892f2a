package org.actionledger.query.actionpage;

import org.actionledger.platform.schema.SchemaMigration;
import org.actionledger.query.platform.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the platform is told of this slice. */
@Configuration(proxyBeanMethods = false)
class ActionPageSlice {

    @Bean
    Projection actionPage() {
        return new Projection(ActionPageProjection.NAME);
    }

    @Bean
    SchemaMigration actionPageSchema() {
        return new SchemaMigration(ActionPageProjection.NAME, "classpath:db/migration/actionpage");
    }
}
