package org.actionledger.command.planimport.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is flagged, by row. */
final class Flags {

    private final Map<Integer, List<Flag>> rows = new TreeMap<>();

    void raise(int row, Flag flag) {
        List<Flag> flags = rows.computeIfAbsent(row, _ -> new ArrayList<>());
        if (!flags.contains(flag)) {
            flags.add(flag);
        }
    }

    /** Flags what is found in one cell of a row. */
    Marker in(int row, @Nullable String column) {
        return (reason, sentence) -> raise(row, new Flag(reason, column, sentence));
    }

    List<Flag> of(int row) {
        return List.copyOf(rows.getOrDefault(row, List.of()));
    }
}
