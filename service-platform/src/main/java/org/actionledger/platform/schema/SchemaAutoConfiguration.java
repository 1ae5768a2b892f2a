package org.actionledger.platform.schema;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Makes the tables of everything that is on the class path and asked for. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnBean(DataSource.class)
public class SchemaAutoConfiguration {

    @Bean
    SchemaMigrations schemaMigrations(DataSource dataSource, ObjectProvider<SchemaMigration> migrations) {
        return new SchemaMigrations(dataSource, migrations.orderedStream().toList());
    }
}
