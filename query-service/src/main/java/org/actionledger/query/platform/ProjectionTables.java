package org.actionledger.query.platform;

import java.util.List;
import javax.sql.DataSource;
import org.actionledger.platform.schema.SchemaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the schemas of projections, drops them, and puts one in the place of another. */
@Component
class ProjectionTables {

    /** In a schema that is being filled: the indexes that it does not have yet. */
    private static final String LATER = "index_for_later";

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ProjectionTables(DataSource dataSource, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    boolean exist(String schema) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select to_regnamespace(?) is not null", Boolean.class, schema));
    }

    /** The projection's tables in that schema; fails where they are there and its migrations have changed since. */
    void make(Projection projection, String schema) {
        new SchemaMigration(schema, projection.migrations()).run(dataSource);
    }

    /** The tables that hold what events say, in the order of their names. */
    List<String> names(String schema) {
        return jdbc.query(
                "select tablename from pg_tables where schemaname = ? and tablename <> all"
                        + " (array['migration', ?]) order by 1",
                (row, _) -> row.getString(1),
                schema,
                LATER);
    }

    /**
     * Puts off the indexes that only questions need until {@link #finish}, because to make one of all rows costs a fraction of adding row by
     * row. One that is needed for folding bears a comment that says so, and stays.
     */
    void putOffIndexes(String schema) {
        transaction.executeWithoutResult(_ -> {
            jdbc.execute("create table " + schema + "." + LATER + " as select indexrelid::regclass::text as name,"
                    + " pg_get_indexdef(indexrelid) as definition from pg_index join pg_class on pg_class.oid ="
                    + " indrelid where relnamespace = to_regnamespace('" + schema + "') and relname <> 'migration' and"
                    + " not indisunique and obj_description(indexrelid) is null");
            putOff(schema, "name").forEach(index -> jdbc.execute("drop index " + index));
        });
    }

    boolean isUnfinished(String schema) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, schema + "." + LATER));
    }

    /** From now on the schema has all that questions need. */
    void finish(String schema) {
        putOff(schema, "definition").forEach(jdbc::execute);
        jdbc.execute("drop table " + schema + "." + LATER);
        // a quick look, so that questions are planned well until PostgreSQL looks by itself
        jdbc.execute("set local default_statistics_target = 10");
        names(schema).forEach(table -> jdbc.execute("analyze " + schema + "." + table));
    }

    private List<String> putOff(String schema, String column) {
        return jdbc.query("select " + column + " from " + schema + "." + LATER, (row, _) -> row.getString(1));
    }

    void drop(String schema) {
        jdbc.execute("drop schema if exists " + schema + " cascade");
    }

    /** The rebuilt tables take the name under which questions and processors find them. */
    void putNextInPlace(String projection) {
        if (exist(projection)) {
            jdbc.execute("alter schema " + projection + " rename to " + old(projection));
        }
        jdbc.execute("alter schema " + Purpose.REBUILD.schema(projection) + " rename to " + projection);
    }

    /** Those that were in that place. */
    static String old(String projection) {
        return projection + "__old";
    }
}
