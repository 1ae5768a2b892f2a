package org.actionledger.standalone.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of docs/access.md: what each caller is to be answered by each endpoint. */
final class Access {

    private static final Path PAGE = Path.of("../docs/access.md");

    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    Access() {
        try {
            Files.readAllLines(PAGE).stream()
                    .filter(line -> line.matches("\\| `[A-Z]+ /.*"))
                    .forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String line) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        List<String> answers = cells.subList(2, cells.size());
        if (answers.size() != Caller.values().length) {
            throw new AssertionError("a row needs a cell for each caller: " + line);
        }
        if (rows.put(cells.get(1).replace("`", ""), answers) != null) {
            throw new AssertionError("stands there twice: " + line);
        }
    }

    List<String> endpoints() {
        return List.copyOf(rows.keySet());
    }

    String expected(String endpoint, Caller caller) {
        List<String> row = rows.get(endpoint);
        if (row == null) {
            throw new AssertionError("not in the table: " + endpoint);
        }
        return row.get(caller.ordinal());
    }
}
