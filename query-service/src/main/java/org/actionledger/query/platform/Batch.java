package org.actionledger.query.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that one batch of events touches, as they were and as they are now. */
final class Batch<K, R> {

    private final Table<K, R> table;
    private final Set<K> read = new HashSet<>();
    private final Map<K, R> before = new HashMap<>();
    private final Map<K, R> after = new HashMap<>();

    Batch(Table<K, R> table) {
        this.table = table;
    }

    void readAll(Collection<K> keys) {
        List<K> unread = keys.stream().filter(read::add).toList();
        if (!unread.isEmpty()) {
            before.putAll(table.read(unread));
        }
    }

    @Nullable
    R row(K key) {
        R changed = after.get(key);
        if (changed != null) {
            return changed;
        }
        if (!read.contains(key)) {
            readAll(List.of(key));
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
        before.putAll(after);
        after.clear();
    }
}
