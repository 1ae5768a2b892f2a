package org.actionledger.command.planimport.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is flagged, by row. */
final class Flags {

    private final Map<Integer, Set<Flag>> rows = new TreeMap<>();

    void raise(int row, Flag flag) {
        rows.computeIfAbsent(row, _ -> new LinkedHashSet<>()).add(flag);
    }

    /** Flags what is found in one cell of a row. */
    Marker in(int row, @Nullable String column) {
        return (reason, sentence) -> raise(row, new Flag(reason, column, sentence));
    }

    List<Flag> of(int row) {
        return List.copyOf(rows.getOrDefault(row, Set.of()));
    }
}
