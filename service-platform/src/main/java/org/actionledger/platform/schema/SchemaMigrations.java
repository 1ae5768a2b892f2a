package org.actionledger.platform.schema;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;

/** Runs every {@link SchemaMigration} while the application is put together; fails its start when one fails. */
class SchemaMigrations implements InitializingBean {

    private final DataSource dataSource;
    private final List<SchemaMigration> migrations;

    SchemaMigrations(DataSource dataSource, List<SchemaMigration> migrations) {
        this.dataSource = dataSource;
        this.migrations = migrations;
    }

    @Override
    public void afterPropertiesSet() {
        migrations.forEach(migration -> migration.run(dataSource));
    }
}
