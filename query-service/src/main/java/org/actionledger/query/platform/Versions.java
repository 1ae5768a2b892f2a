package org.actionledger.query.platform;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which version of each projection its tables hold. Another release of the service may have put it there, and may yet change it. */
@Component
class Versions implements InitializingBean {

    private final List<Projection> projections;
    private final ProjectionTables tables;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    Versions(
            List<Projection> projections,
            ProjectionTables tables,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.projections = projections;
        this.tables = tables;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Makes the tables that are missing, before anything reads or writes them. */
    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(_ -> {
            jdbc.execute("lock table processing.projection in exclusive mode"); // other instances start, too
            look();
            projections.forEach(this::settle);
        });
    }

    private void settle(Projection projection) {
        String name = projection.name();
        if (!known.containsKey(name)) {
            // tables that are older than the counting of versions are of the first
            int version = tables.exist(name) ? 1 : projection.version();
            jdbc.update("insert into processing.projection values (?, ?)", name, version);
            known.put(name, version);
        }
        if (holds(projection)) {
            tables.make(projection, name);
        }
    }

    /** Finds out what may have changed. */
    void look() {
        jdbc.query("select name, version from processing.projection", row -> {
            known.put(row.getString(1), row.getInt(2));
        });
    }

    /** The version that the tables had when we looked last. */
    int of(Projection projection) {
        return known.getOrDefault(projection.name(), 0);
    }

    /** Whether the tables are those that this release makes. */
    boolean holds(Projection projection) {
        return of(projection) == projection.version();
    }

    boolean readable(Projection projection) {
        int version = of(projection);
        return projection.readableFrom() <= version && version <= projection.version();
    }

    void set(Projection projection) {
        jdbc.update(
                "update processing.projection set version = ? where name = ?", projection.version(), projection.name());
    }
}
