package org.actionledger.query.platform;

import javax.sql.DataSource;
import org.actionledger.platform.schema.SchemaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes the schemas of projections, drops them, and puts one in the place of another. */
@Component
class ProjectionTables {

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;

    ProjectionTables(DataSource dataSource, JdbcTemplate jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    boolean exist(String schema) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select to_regnamespace(?) is not null", Boolean.class, schema));
    }

    /** The projection's tables in that schema; fails where they are there and its migrations have changed since. */
    void make(Projection projection, String schema) {
        new SchemaMigration(schema, projection.migrations()).run(dataSource);
    }

    void drop(String schema) {
        jdbc.execute("drop schema if exists " + schema + " cascade");
    }

    /** The rebuilt tables take the name under which questions and processors find them. */
    void putNextInPlace(String projection) {
        jdbc.execute("alter schema " + projection + " rename to " + old(projection));
        jdbc.execute("alter schema " + Purpose.REBUILD.schema(projection) + " rename to " + projection);
    }

    /** Those that were in that place. */
    static String old(String projection) {
        return projection + "__old";
    }
}
