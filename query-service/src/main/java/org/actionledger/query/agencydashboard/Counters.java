package org.actionledger.query.agencydashboard;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.platform.Columns;
import org.actionledger.query.platform.Table.Change;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code counter}: moved by the difference between what an action added before and what it adds now. */
class Counters {

    private static final String CONTRIBUTION = "pg_temp.contribution";

    private final JdbcTemplate jdbc;
    private final String table;
    private final Columns<Map.Entry<Key, Integer>> counters;

    Counters(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.table = schema + ".counter";
        this.counters = columns(table);
    }

    private static Columns<Map.Entry<Key, Integer>> columns(String table) {
        return Columns.<Map.Entry<Key, Integer>>of(table)
                .key("scope", "text", counter -> counter.getKey().scope)
                .key("id", "uuid", counter -> counter.getKey().id)
                .key("measure", "text", counter -> counter.getKey().measure)
                .key("bucket", "integer", counter -> counter.getKey().bucket)
                .column("n", "integer", Map.Entry::getValue);
    }

    record Key(Scope scope, UUID id, Measure measure, int bucket) {}

    private record Owner(Scope scope, UUID id) {}

    void move(Collection<Change<CountedAction>> changes) {
        Map<Key, Integer> differences = differences(changes);
        List<Map.Entry<Key, Integer>> moves = differences.entrySet().stream()
                .filter(move -> move.getValue() != 0)
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Key::scope)
                        .thenComparing(Key::id)
                        .thenComparing(Key::measure)
                        .thenComparing(Key::bucket)))
                .toList();
        counters.merge(jdbc, moves, "n = t.n + excluded.n", "t.n = 0");
    }

    /** Fills the table, which is empty, from all actions; in one transaction. */
    void fill(CountedActions actions) {
        Columns<Map.Entry<Key, Integer>> contributions = columns(CONTRIBUTION);
        jdbc.execute("create temporary table contribution on commit drop as table " + table + " with no data");
        actions.each(part -> contributions.insert(
                jdbc,
                differences(part.stream()
                                .map(action -> new Change<>(null, action))
                                .toList())
                        .entrySet()));
        jdbc.execute("insert into " + table + " select scope, id, measure, bucket, sum(n) from " + CONTRIBUTION
                + " group by scope, id, measure, bucket having sum(n) <> 0");
        jdbc.execute("drop table " + CONTRIBUTION);
    }

    /** By how much each counter moves. */
    static Map<Key, Integer> differences(Collection<Change<CountedAction>> changes) {
        Map<Key, Integer> differences = new HashMap<>();
        for (Change<CountedAction> change : changes) {
            CountedAction before = change.before();
            Set<Owner> ownersBefore = before == null ? Set.of() : owners(before);
            Set<Owner> ownersAfter = owners(change.after());
            Map<Contribution, Integer> moved = new HashMap<>();
            // What an action adds to owners that stay is compared first, because it seldom changes in more than one
            // place.
            if (ownersBefore.equals(ownersAfter)) {
                count(Contribution.of(Objects.requireNonNull(before)), -1, moved);
                count(Contribution.of(change.after()), 1, moved);
                add(moved, ownersAfter, differences);
            } else {
                if (before != null) {
                    count(Contribution.of(before), -1, moved);
                    add(moved, ownersBefore, differences);
                    moved.clear();
                }
                count(Contribution.of(change.after()), 1, moved);
                add(moved, ownersAfter, differences);
            }
        }
        return differences;
    }

    private static void count(List<Contribution> contributions, int times, Map<Contribution, Integer> into) {
        contributions.forEach(contribution -> into.merge(contribution, times, Integer::sum));
    }

    private static void add(Map<Contribution, Integer> moved, Set<Owner> owners, Map<Key, Integer> differences) {
        moved.forEach((contribution, times) -> {
            if (times != 0) {
                owners.forEach(owner -> differences.merge(
                        new Key(owner.scope, owner.id, contribution.measure(), contribution.bucket()),
                        contribution.n() * times,
                        Integer::sum));
            }
        });
    }

    private static Set<Owner> owners(CountedAction action) {
        Set<Owner> owners = new HashSet<>();
        for (AgencyId lead : action.standing().leads()) {
            owners.add(new Owner(Scope.AGENCY, lead.value()));
        }
        owners.add(new Owner(Scope.PARTNERSHIP, action.partnership().value()));
        owners.add(new Owner(Scope.REVIEW, action.reviewId().value()));
        return owners;
    }
}
