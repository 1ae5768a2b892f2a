package org.actionledger.query.platform;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which version of each projection its tables hold. Another release of the service may have put it there, and may yet change it. */
@Component
class Versions implements InitializingBean {

    private final List<Projection> projections;
    private final ProjectionTables tables;
    private final Head head;
    private final long many;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    /** A projection that is new where there are {@code many} events begins with a rebuild, which is quicker. */
    Versions(
            List<Projection> projections,
            ProjectionTables tables,
            Head head,
            @Value("${action-ledger.events-to-rebuild-from:10000}") long many,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.projections = projections;
        this.tables = tables;
        this.head = head;
        this.many = many;
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
            int version = firstVersion(projection);
            jdbc.update("insert into processing.projection (name, version) values (?, ?)", name, version);
            known.put(name, version);
        }
        if (holds(projection)) {
            tables.make(projection, name);
        }
    }

    /** Tables that are older than the counting of versions are of the first; 0 where the rebuild makes them. */
    private int firstVersion(Projection projection) {
        if (tables.exist(projection.name())) {
            return 1;
        }
        return head.position() >= many ? 0 : projection.version();
    }

    /** Finds out what may have changed. One after the other, so that nobody puts back what another has found since. */
    synchronized void look() {
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

    /** The tables are now those that this release makes; false where they were. */
    boolean set(Projection projection) {
        return jdbc.update(
                        "update processing.projection set version = ? where name = ? and version <> ?",
                        projection.version(),
                        projection.name(),
                        projection.version())
                == 1;
    }
}
