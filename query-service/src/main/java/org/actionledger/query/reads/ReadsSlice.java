package org.actionledger.query.reads;

import org.actionledger.platform.schema.SchemaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where readings are kept. They are no projection: nothing builds them again. */
@Configuration(proxyBeanMethods = false)
class ReadsSlice {

    @Bean
    SchemaMigration readsSchema() {
        return new SchemaMigration("reads", "classpath:db/migration/reads");
    }
}
