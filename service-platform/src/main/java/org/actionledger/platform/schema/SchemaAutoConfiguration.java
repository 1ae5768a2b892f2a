package org.actionledger.platform.schema;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Makes the tables of everything that is on the class path and asked for; as the user that {@code action-ledger.tables.username} and {@code
 * .password} name, where there is one apart from the user that serves.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnBean(DataSource.class)
public class SchemaAutoConfiguration {

    @Bean
    SchemaMigrations schemaMigrations(
            DataSource dataSource,
            ObjectProvider<JdbcConnectionDetails> connection,
            @Value("${action-ledger.tables.username:}") String username,
            @Value("${action-ledger.tables.password:}") String password,
            ObjectProvider<SchemaMigration> migrations) {
        DataSource owner = username.isEmpty()
                ? dataSource
                : new DriverManagerDataSource(connection.getObject().getJdbcUrl(), username, password);
        return new SchemaMigrations(owner, migrations.orderedStream().toList());
    }
}
