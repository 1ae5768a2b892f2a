package org.actionledger.query.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that one batch of events touches, as they were and as they are now. */
final class Batch<K, R> {

    private final Table<K, R> table;
    private final Set<K> prefetched;
    private final Map<K, R> before;
    private final Map<K, R> after = new HashMap<>();

    Batch(Table<K, R> table, Set<K> keys) {
        this.table = table;
        this.prefetched = keys;
        this.before = keys.isEmpty() ? new HashMap<>() : new HashMap<>(table.read(keys));
    }

    @Nullable
    R row(K key) {
        R changed = after.get(key);
        if (changed != null) {
            return changed;
        }
        if (prefetched.add(key)) {
            before.putAll(table.read(List.of(key)));
        }
        return before.get(key);
    }

    void put(K key, R row) {
        after.put(key, row);
    }

    void write() {
        List<Table.Change<R>> changes = new ArrayList<>(after.size());
        after.forEach((key, row) -> {
            R was = before.get(key);
            if (row != was) {
                changes.add(new Table.Change<>(was, row));
            }
        });
        if (!changes.isEmpty()) {
            table.write(changes);
        }
    }
}
