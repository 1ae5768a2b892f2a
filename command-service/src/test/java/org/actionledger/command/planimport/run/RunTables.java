package org.actionledger.command.planimport.run;

import org.actionledger.platform.schema.SchemaMigration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The tables of imports, for tests of runs without the doors to them. */
@TestConfiguration(proxyBeanMethods = false)
class RunTables {

    @Bean
    SchemaMigration planImportTables() {
        return new SchemaMigration("command", "classpath:db/migration/planimport");
    }
}
