package org.actionledger.platform.schema;

import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/**
 * The tables of one subject. A bean of this type is all it takes to have them made, and mended, at start.
 *
 * @param schema the PostgreSQL schema that is made for it and that holds its own history of migrations
 * @param location the folder of its scripts, such as {@code classpath:db/migration/overdue}
 */
public record SchemaMigration(String schema, String location) {

    /** Makes or mends them now; fails if a script that has run was changed since. */
    public void run(DataSource dataSource) {
        flyway(LongStatements.allowedOn(dataSource)).migrate();
    }

    /** Whether they are as this release makes them, neither older nor newer; changes nothing. */
    public boolean isDone(DataSource dataSource) {
        MigrationInfoService scripts = flyway(dataSource).info();
        return scripts.pending().length == 0
                && Arrays.stream(scripts.all()).allMatch(script -> script.getState() == MigrationState.SUCCESS);
    }

    private Flyway flyway(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .createSchemas(true)
                .table("migration")
                .locations(location)
                .failOnMissingLocations(true)
                // or a transaction would stand idle for as long as a script runs
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load();
    }
}
